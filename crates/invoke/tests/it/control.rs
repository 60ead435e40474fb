//! Short ways to ask the control plane.

use bytes::Bytes;
use cresset_aws::Sensitive;
use cresset_aws::lambda::FunctionsApi as _;
use cresset_aws::lambda::types::*;

use crate::house::{ACCOUNT, House, call};

impl House {
    pub(crate) async fn create(&self, name: &str) {
        let request = CreateFunctionRequest {
            function_name: name.to_owned(),
            runtime: Some("provided.al2023".parse().unwrap()),
            role: format!("arn:aws:iam::{ACCOUNT}:role/r"),
            handler: Some("index.handler".to_owned()),
            code: FunctionCode { zip_file: Some(package("first")), ..Default::default() },
            ..Default::default()
        };
        self.functions.create_function(call(request)).await.unwrap();
    }

    pub(crate) async fn update(&self, name: &str, content: &str) {
        let request = UpdateFunctionCodeRequest {
            function_name: name.to_owned(),
            zip_file: Some(package(content)),
            ..Default::default()
        };
        self.functions.update_function_code(call(request)).await.unwrap();
    }

    /// Publishes the next version and points an alias at it.
    pub(crate) async fn publish(&self, name: &str, alias: &str) {
        let request =
            PublishVersionRequest { function_name: name.to_owned(), ..Default::default() };
        let version = self.functions.publish_version(call(request)).await.unwrap();
        let request = CreateAliasRequest {
            function_name: name.to_owned(),
            name: alias.to_owned(),
            function_version: version.version.unwrap(),
            ..Default::default()
        };
        self.functions.create_alias(call(request)).await.unwrap();
    }

    pub(crate) async fn delete(&self, name: &str) {
        let request =
            DeleteFunctionRequest { function_name: name.to_owned(), ..Default::default() };
        self.functions.delete_function(call(request)).await.unwrap();
    }
}

/// A zip with one stored file.
fn package(content: &str) -> Sensitive<Bytes> {
    let (name, content) = (b"bootstrap", content.as_bytes());
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let mut shared = Vec::new();
    shared.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]); // version 2.0, stored, 1980-01-01
    shared.extend(crc32(content).to_le_bytes());
    shared.extend(long(content.len()));
    shared.extend(long(content.len()));
    shared.extend(short(name.len()));
    shared.extend([0, 0]);
    let file = [b"PK\x03\x04", &*shared, name, content].concat();
    let mut directory = [&b"PK\x01\x02\x14\x03"[..], &shared, &[0; 6]].concat();
    directory.extend((0o100_755u32 << 16).to_le_bytes());
    directory.extend([0; 4]);
    directory.extend(name);
    let mut end = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
    end.extend(long(directory.len()));
    end.extend(long(file.len()));
    end.extend([0, 0]);
    Sensitive([file, directory, end].concat().into())
}

fn crc32(content: &[u8]) -> u32 {
    !content.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
