//! How each operation that is built is answered.

use std::future::Future;
use std::sync::Arc;

use cresset_ambient::{TaskKind, spawn};
use cresset_aws::lambda::FunctionsApi;
use cresset_aws::lambda::types::*;
use cresset_aws::{Authorized, Built, RequestContext, ServiceError};

use crate::built::BUILT;
use crate::core::Core;
use crate::{Error, Functions};
use crate::{account, aliases, create, permissions, read, runtime_updates, tags, update, versions};

/// Every changing method runs to its end in a task of its own, whatever becomes of the caller.
impl FunctionsApi for Functions {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    async fn create_function(
        &self,
        call: Authorized<CreateFunctionRequest>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            create::create_function(&core, &context, input).await
        })
        .await
    }

    async fn get_function(
        &self,
        call: Authorized<GetFunctionRequest>,
    ) -> Result<GetFunctionResponse, ServiceError> {
        read::get_function(&self.core, &call.context, &call.input)
    }

    async fn get_function_configuration(
        &self,
        call: Authorized<GetFunctionConfigurationRequest>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        read::get_function_configuration(&self.core, &call.context, &call.input)
    }

    async fn list_functions(
        &self,
        call: Authorized<ListFunctionsRequest>,
    ) -> Result<ListFunctionsResponse, ServiceError> {
        read::list_functions(&self.core, &call.context, &call.input)
    }

    async fn update_function_code(
        &self,
        call: Authorized<UpdateFunctionCodeRequest>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            update::update_function_code(&core, &context, input).await
        })
        .await
    }

    async fn update_function_configuration(
        &self,
        call: Authorized<UpdateFunctionConfigurationRequest>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            update::update_function_configuration(&core, &context, input).await
        })
        .await
    }

    async fn delete_function(
        &self,
        call: Authorized<DeleteFunctionRequest>,
    ) -> Result<DeleteFunctionResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            versions::delete_function(&core, &context, input).await
        })
        .await
    }

    async fn publish_version(
        &self,
        call: Authorized<PublishVersionRequest>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            versions::publish_version(&core, &context, input).await
        })
        .await
    }

    async fn list_versions_by_function(
        &self,
        call: Authorized<ListVersionsByFunctionRequest>,
    ) -> Result<ListVersionsByFunctionResponse, ServiceError> {
        read::list_versions_by_function(&self.core, &call.context, &call.input)
    }

    async fn create_alias(
        &self,
        call: Authorized<CreateAliasRequest>,
    ) -> Result<AliasConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            aliases::create_alias(&core, &context, input).await
        })
        .await
    }

    async fn get_alias(
        &self,
        call: Authorized<GetAliasRequest>,
    ) -> Result<AliasConfiguration, ServiceError> {
        aliases::get_alias(&self.core, &call.context, &call.input)
    }

    async fn update_alias(
        &self,
        call: Authorized<UpdateAliasRequest>,
    ) -> Result<AliasConfiguration, ServiceError> {
        self.change(call, |core, context, input| async move {
            aliases::update_alias(&core, &context, input).await
        })
        .await
    }

    async fn delete_alias(
        &self,
        call: Authorized<DeleteAliasRequest>,
    ) -> Result<DeleteAliasResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            aliases::delete_alias(&core, &context, input).await
        })
        .await
    }

    async fn list_aliases(
        &self,
        call: Authorized<ListAliasesRequest>,
    ) -> Result<ListAliasesResponse, ServiceError> {
        aliases::list_aliases(&self.core, &call.context, &call.input)
    }

    async fn tag_resource(
        &self,
        call: Authorized<TagResourceRequest>,
    ) -> Result<TagResourceResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            tags::tag_resource(&core, &context, input).await
        })
        .await
    }

    async fn untag_resource(
        &self,
        call: Authorized<UntagResourceRequest>,
    ) -> Result<UntagResourceResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            tags::untag_resource(&core, &context, input).await
        })
        .await
    }

    async fn list_tags(
        &self,
        call: Authorized<ListTagsRequest>,
    ) -> Result<ListTagsResponse, ServiceError> {
        tags::list_tags(&self.core, &call.context, &call.input)
    }

    async fn add_permission(
        &self,
        call: Authorized<AddPermissionRequest>,
    ) -> Result<AddPermissionResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            permissions::add_permission(&core, &context, input).await
        })
        .await
    }

    async fn remove_permission(
        &self,
        call: Authorized<RemovePermissionRequest>,
    ) -> Result<RemovePermissionResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            permissions::remove_permission(&core, &context, input).await
        })
        .await
    }

    async fn get_policy(
        &self,
        call: Authorized<GetPolicyRequest>,
    ) -> Result<GetPolicyResponse, ServiceError> {
        permissions::get_policy(&self.core, &call.context, &call.input)
    }

    async fn get_function_code_signing_config(
        &self,
        call: Authorized<GetFunctionCodeSigningConfigRequest>,
    ) -> Result<GetFunctionCodeSigningConfigResponse, ServiceError> {
        account::get_function_code_signing_config(&self.core, &call.context, &call.input)
    }

    async fn get_function_recursion_config(
        &self,
        call: Authorized<GetFunctionRecursionConfigRequest>,
    ) -> Result<GetFunctionRecursionConfigResponse, ServiceError> {
        account::get_function_recursion_config(&self.core, &call.context, &call.input)
    }

    async fn put_function_recursion_config(
        &self,
        call: Authorized<PutFunctionRecursionConfigRequest>,
    ) -> Result<PutFunctionRecursionConfigResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            account::put_function_recursion_config(&core, &context, input).await
        })
        .await
    }

    async fn get_runtime_management_config(
        &self,
        call: Authorized<GetRuntimeManagementConfigRequest>,
    ) -> Result<GetRuntimeManagementConfigResponse, ServiceError> {
        runtime_updates::get_runtime_management_config(&self.core, &call.context, &call.input)
    }

    async fn put_runtime_management_config(
        &self,
        call: Authorized<PutRuntimeManagementConfigRequest>,
    ) -> Result<PutRuntimeManagementConfigResponse, ServiceError> {
        self.change(call, |core, context, input| async move {
            runtime_updates::put_runtime_management_config(&core, &context, input).await
        })
        .await
    }

    async fn get_account_settings(
        &self,
        call: Authorized<GetAccountSettingsRequest>,
    ) -> Result<GetAccountSettingsResponse, ServiceError> {
        Ok(account::get_account_settings(&self.core, &call.context))
    }
}

impl Functions {
    /// Carries out a change in a task of its own, which goes on when the caller goes away: a write
    /// and the index never part.
    async fn change<I, O, F>(
        &self,
        call: Authorized<I>,
        work: impl FnOnce(Arc<Core>, RequestContext, I) -> F,
    ) -> Result<O, ServiceError>
    where
        O: Send + 'static,
        F: Future<Output = Result<O, ServiceError>> + Send + 'static,
    {
        let work = work(Arc::clone(&self.core), call.context, call.input);
        let answer = spawn(TaskKind("control plane change"), work).await;
        answer.map_err(Error::interrupted("change a function")).map_err(ServiceError::internal)?
    }
}
