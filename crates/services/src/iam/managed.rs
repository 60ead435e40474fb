//! AWS's own managed policies that functions are given, as AWS publishes them: readable and attachable
//! in every account, changeable in none.

use serde_json::{Value, json};

/// A policy of AWS's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AwsPolicy {
    pub(super) path: &'static str,
    pub(super) name: &'static str,
    actions: &'static [&'static str],
}

const LOGS: [&str; 3] = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];
const SERVICE_ROLE: &str = "/service-role/";

const ALL: &[AwsPolicy] = &[
    AwsPolicy { path: SERVICE_ROLE, name: "AWSLambdaBasicExecutionRole", actions: &LOGS },
    AwsPolicy {
        path: SERVICE_ROLE,
        name: "AWSLambdaDynamoDBExecutionRole",
        actions: &[
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
            LOGS[0],
            LOGS[1],
            LOGS[2],
        ],
    },
    AwsPolicy {
        path: SERVICE_ROLE,
        name: "AWSLambdaENIManagementAccess",
        actions: &[
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses",
        ],
    },
    AwsPolicy {
        path: SERVICE_ROLE,
        name: "AWSLambdaKinesisExecutionRole",
        actions: &[
            "kinesis:DescribeStream",
            "kinesis:DescribeStreamSummary",
            "kinesis:GetRecords",
            "kinesis:GetShardIterator",
            "kinesis:ListShards",
            "kinesis:ListStreams",
            "kinesis:SubscribeToShard",
            LOGS[0],
            LOGS[1],
            LOGS[2],
        ],
    },
    AwsPolicy { path: SERVICE_ROLE, name: "AWSLambdaRole", actions: &["lambda:InvokeFunction"] },
    AwsPolicy {
        path: SERVICE_ROLE,
        name: "AWSLambdaSQSQueueExecutionRole",
        actions: &[
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            LOGS[0],
            LOGS[1],
            LOGS[2],
        ],
    },
    AwsPolicy {
        path: SERVICE_ROLE,
        name: "AWSLambdaVPCAccessExecutionRole",
        actions: &[
            LOGS[0],
            LOGS[1],
            LOGS[2],
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses",
        ],
    },
    AwsPolicy {
        path: "/",
        name: "AWSXRayDaemonWriteAccess",
        actions: &[
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "xray:GetSamplingStatisticSummaries",
        ],
    },
    AwsPolicy { path: "/", name: "AdministratorAccess", actions: &["*"] },
    AwsPolicy { path: "/", name: "AmazonS3FullAccess", actions: &["s3:*", "s3-object-lambda:*"] },
    AwsPolicy {
        path: "/",
        name: "AmazonS3ReadOnlyAccess",
        actions: &[
            "s3:Get*",
            "s3:List*",
            "s3:Describe*",
            "s3-object-lambda:Get*",
            "s3-object-lambda:List*",
        ],
    },
    AwsPolicy { path: "/", name: "AmazonSNSFullAccess", actions: &["sns:*"] },
    AwsPolicy { path: "/", name: "AmazonSQSFullAccess", actions: &["sqs:*"] },
];

impl AwsPolicy {
    /// All of them, by name.
    pub(super) fn all() -> &'static [Self] {
        ALL
    }

    pub(super) fn find(arn: &str) -> Option<&'static Self> {
        ALL.iter().find(|policy| policy.arn() == arn)
    }

    pub(super) fn arn(&self) -> String {
        format!("arn:aws:iam::aws:policy{}{}", self.path, self.name)
    }

    pub(super) fn document(&self) -> String {
        let actions: Value = match self.actions {
            [action] => json!(action),
            actions => json!(actions),
        };
        let statement = json!({"Effect": "Allow", "Action": actions, "Resource": "*"});
        json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iam::document::{Purpose, check};

    #[test]
    fn each_is_found_by_its_arn_and_is_a_policy() {
        for policy in AwsPolicy::all() {
            assert_eq!(AwsPolicy::find(&policy.arn()), Some(policy));
            check(&policy.document(), Purpose::Permissions).unwrap();
        }
        assert!(AwsPolicy::all().is_sorted_by_key(|policy| policy.name));
    }
}
