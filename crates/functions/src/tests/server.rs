//! A control plane over an embedded store in a temporary directory, and short ways to ask it.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use cresset_ambient::{Clock, ManualClock};
use cresset_aws::auth::{AllowAll, OperationInput, authorize};
use cresset_aws::lambda::FunctionsApi;
use cresset_aws::lambda::types::*;
use cresset_aws::{Authorized, RequestContext, ServiceError};
use cresset_runtimes::archive::Limits;
use cresset_runtimes::{CodeStore, Missing, Runtimes};
use cresset_store::{Blobs, Records, embedded};
use tempfile::TempDir;

use super::faulty::{Faults, FaultyBlobs, FaultyRecords};
use super::zip::handler;
use crate::{Functions, Settings};

pub(super) const NAME: &str = "hello";
pub(super) const ARN: &str = "arn:aws:lambda:us-east-1:111111111111:function:hello";
pub(super) const ROLE: &str = "arn:aws:iam::111111111111:role/r";

/// What one answer is.
pub(super) type Answer<T> = Result<T, ServiceError>;

pub(super) struct Server {
    pub(super) functions: Arc<Functions>,
    pub(super) records: Arc<dyn Records>,
    pub(super) blobs: Arc<dyn Blobs>,
    pub(super) faults: Arc<Faults>,
    pub(super) hand: ManualClock,
    pub(super) dir: TempDir,
}

impl Server {
    pub(super) async fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap()).await
    }

    pub(super) async fn start_in(dir: TempDir) -> Self {
        Self::start_with(dir, Settings::default()).await
    }

    pub(super) async fn start_with(dir: TempDir, settings: Settings) -> Self {
        let faults = Arc::new(Faults::default());
        let store = embedded::open(&dir.path().join("data")).unwrap();
        let records: Arc<dyn Records> =
            Arc::new(FaultyRecords::new(Arc::clone(&store.records), Arc::clone(&faults)));
        let blobs: Arc<dyn Blobs> =
            Arc::new(FaultyBlobs::new(Arc::clone(&store.blobs), Arc::clone(&faults)));
        let code = CodeStore::open(&dir.path().join("code"), Arc::clone(&blobs), Limits::default())
            .unwrap();
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_732_501_614);
        let (clock, hand) = Clock::manual(start);
        let functions = Functions::open(
            Arc::clone(&records),
            Arc::clone(&blobs),
            Arc::new(code),
            runtimes(dir.path()),
            clock,
            settings,
        );
        let functions = functions.await.unwrap();
        Self { functions, records, blobs, faults, hand, dir }
    }

    /// Stops as a `kill -9` does, as far as the store can see: nothing is finished, nothing flushed.
    pub(super) async fn kill(self) -> TempDir {
        let Self { functions, records, blobs, faults, dir, .. } = self;
        faults.fail_everything();
        functions.stop().await;
        drop((functions, records, blobs, faults));
        // Changes that were cut run in tasks of their own; the lock goes with the last of them.
        for _ in 0..200 {
            match embedded::open(&dir.path().join("data")) {
                Ok(store) => {
                    drop(store);
                    return dir;
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
        panic!("the data directory stays locked");
    }

    pub(super) async fn restart(self) -> Self {
        Self::start_in(self.kill().await).await
    }

    /// Until `$LATEST` is prepared.
    pub(super) async fn settle(&self, name: &str) {
        self.settle_version(name, None).await;
    }

    pub(super) async fn settle_version(&self, name: &str, qualifier: Option<&str>) {
        self.functions.resolve(&context(), name, qualifier).await.unwrap();
    }

    /// A function that is ready.
    pub(super) async fn deploy(&self, name: &str) -> FunctionConfiguration {
        self.create(request(name)).await.unwrap();
        self.settle(name).await;
        self.configuration(name, None).await.unwrap()
    }

    pub(super) async fn create(&self, it: CreateFunctionRequest) -> Answer<FunctionConfiguration> {
        self.functions.create_function(call(it)).await
    }

    pub(super) async fn get(
        &self,
        name: &str,
        qualifier: Option<&str>,
    ) -> Answer<GetFunctionResponse> {
        self.functions
            .get_function(call(GetFunctionRequest {
                function_name: name.to_owned(),
                qualifier: qualifier.map(str::to_owned),
            }))
            .await
    }

    pub(super) async fn configuration(
        &self,
        name: &str,
        qualifier: Option<&str>,
    ) -> Answer<FunctionConfiguration> {
        self.functions
            .get_function_configuration(call(GetFunctionConfigurationRequest {
                function_name: name.to_owned(),
                qualifier: qualifier.map(str::to_owned),
            }))
            .await
    }

    pub(super) async fn update_code(
        &self,
        it: UpdateFunctionCodeRequest,
    ) -> Answer<FunctionConfiguration> {
        self.functions.update_function_code(call(it)).await
    }

    pub(super) async fn update(
        &self,
        it: UpdateFunctionConfigurationRequest,
    ) -> Answer<FunctionConfiguration> {
        self.functions.update_function_configuration(call(it)).await
    }

    /// A new description for `$LATEST`, and the wait for it.
    pub(super) async fn describe(&self, name: &str, description: &str) {
        self.update(described(name, description)).await.unwrap();
        self.settle(name).await;
    }

    pub(super) async fn publish(&self, it: PublishVersionRequest) -> Answer<FunctionConfiguration> {
        self.functions.publish_version(call(it)).await
    }

    pub(super) async fn delete(
        &self,
        name: &str,
        qualifier: Option<&str>,
    ) -> Answer<DeleteFunctionResponse> {
        self.functions
            .delete_function(call(DeleteFunctionRequest {
                function_name: name.to_owned(),
                qualifier: qualifier.map(str::to_owned),
            }))
            .await
    }

    pub(super) async fn list(&self, it: ListFunctionsRequest) -> Answer<ListFunctionsResponse> {
        self.functions.list_functions(call(it)).await
    }

    pub(super) async fn list_versions(&self, name: &str) -> Answer<ListVersionsByFunctionResponse> {
        self.functions
            .list_versions_by_function(call(ListVersionsByFunctionRequest {
                function_name: name.to_owned(),
                ..Default::default()
            }))
            .await
    }

    pub(super) async fn create_alias(&self, it: CreateAliasRequest) -> Answer<AliasConfiguration> {
        self.functions.create_alias(call(it)).await
    }

    pub(super) async fn update_alias(&self, it: UpdateAliasRequest) -> Answer<AliasConfiguration> {
        self.functions.update_alias(call(it)).await
    }

    pub(super) async fn get_alias(&self, name: &str, alias: &str) -> Answer<AliasConfiguration> {
        self.functions
            .get_alias(call(GetAliasRequest { function_name: name.into(), name: alias.into() }))
            .await
    }

    pub(super) async fn delete_alias(
        &self,
        name: &str,
        alias: &str,
    ) -> Answer<DeleteAliasResponse> {
        self.functions
            .delete_alias(call(DeleteAliasRequest {
                function_name: name.into(),
                name: alias.into(),
            }))
            .await
    }

    pub(super) async fn list_aliases(
        &self,
        name: &str,
        version: Option<&str>,
    ) -> Answer<ListAliasesResponse> {
        self.functions
            .list_aliases(call(ListAliasesRequest {
                function_name: name.to_owned(),
                function_version: version.map(str::to_owned),
                ..Default::default()
            }))
            .await
    }

    pub(super) async fn tag(
        &self,
        resource: &str,
        tags: &[(&str, &str)],
    ) -> Answer<TagResourceResponse> {
        let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let tags = tags.collect();
        self.functions
            .tag_resource(call(TagResourceRequest { resource: resource.into(), tags }))
            .await
    }

    pub(super) async fn policy(
        &self,
        name: &str,
        qualifier: Option<&str>,
    ) -> Answer<GetPolicyResponse> {
        self.functions
            .get_policy(call(GetPolicyRequest {
                function_name: name.to_owned(),
                qualifier: qualifier.map(str::to_owned),
            }))
            .await
    }

    pub(super) async fn manage(
        &self,
        name: &str,
        qualifier: Option<&str>,
        update_runtime_on: UpdateRuntimeOn,
        runtime_version_arn: Option<String>,
    ) -> Answer<PutRuntimeManagementConfigResponse> {
        self.functions
            .put_runtime_management_config(call(PutRuntimeManagementConfigRequest {
                function_name: name.to_owned(),
                qualifier: qualifier.map(str::to_owned),
                update_runtime_on,
                runtime_version_arn,
            }))
            .await
    }
}

pub(super) fn context() -> RequestContext {
    RequestContext {
        request_id: "1".to_owned(),
        account: "111111111111".to_owned(),
        region: "us-east-1".to_owned(),
        caller_arn: "arn:aws:iam::111111111111:user/me".to_owned(),
        endpoint: "http://localhost:4566".to_owned(),
        ..RequestContext::default()
    }
}

pub(super) fn call<I: OperationInput>(input: I) -> Authorized<I> {
    authorize(&AllowAll, input, context()).unwrap()
}

/// What CreateFunction needs, and nothing else.
pub(super) fn request(name: &str) -> CreateFunctionRequest {
    CreateFunctionRequest {
        function_name: name.to_owned(),
        runtime: Some("provided.al2023".parse().unwrap()),
        role: ROLE.to_owned(),
        handler: Some("index.handler".to_owned()),
        code: FunctionCode { zip_file: Some(handler(name).into()), ..Default::default() },
        ..Default::default()
    }
}

/// An update with this code.
pub(super) fn code(name: &str, text: &str) -> UpdateFunctionCodeRequest {
    UpdateFunctionCodeRequest {
        function_name: name.to_owned(),
        zip_file: Some(handler(text).into()),
        ..Default::default()
    }
}

pub(super) fn described(name: &str, description: &str) -> UpdateFunctionConfigurationRequest {
    UpdateFunctionConfigurationRequest {
        function_name: name.to_owned(),
        description: Some(description.to_owned()),
        ..Default::default()
    }
}

pub(super) fn version_of(name: &str) -> PublishVersionRequest {
    PublishVersionRequest { function_name: name.to_owned(), ..Default::default() }
}

pub(super) fn alias(name: &str, alias: &str, version: &str) -> CreateAliasRequest {
    CreateAliasRequest {
        function_name: name.to_owned(),
        name: alias.to_owned(),
        function_version: version.to_owned(),
        ..Default::default()
    }
}

/// What S3 is given in the recordings.
pub(super) fn permission(name: &str, qualifier: Option<&str>) -> AddPermissionRequest {
    AddPermissionRequest {
        function_name: name.to_owned(),
        statement_id: "s3".to_owned(),
        action: "lambda:InvokeFunction".to_owned(),
        principal: "s3.amazonaws.com".to_owned(),
        source_arn: Some("arn:aws:s3:::bucket".to_owned()),
        qualifier: qualifier.map(str::to_owned),
        ..Default::default()
    }
}

fn runtimes(dir: &Path) -> Arc<Runtimes> {
    let settings = cresset_runtimes::Settings {
        data_dir: dir.join("data"),
        search: Vec::new(),
        missing: Missing::Nearest,
        for_everybody: false,
    };
    Arc::new(Runtimes::discover(settings).unwrap())
}
