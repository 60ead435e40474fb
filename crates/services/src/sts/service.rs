//! The operations of STS.

use cresset_aws::sts::StsApi;
use cresset_aws::sts::types::{GetCallerIdentityRequest, GetCallerIdentityResponse};
use cresset_aws::{Authorized, Built, ServiceError};

use super::built::BUILT;
use super::caller::user_id;

#[derive(Debug, Default)]
pub struct Sts;

impl StsApi for Sts {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    async fn get_caller_identity(
        &self,
        call: Authorized<GetCallerIdentityRequest>,
    ) -> Result<GetCallerIdentityResponse, ServiceError> {
        let (account, arn) = (call.context.account, call.context.caller_arn);
        Ok(GetCallerIdentityResponse {
            user_id: Some(user_id(&account, &arn)),
            account: Some(account),
            arn: Some(arn),
        })
    }
}
