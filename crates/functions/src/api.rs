//! The operations that are built, with the members that have an effect, and how each is answered.

use std::future::Future;
use std::sync::Arc;

use cresset_ambient::{TaskKind, spawn};
use cresset_aws::lambda::FunctionsApi;
use cresset_aws::lambda::types::*;
use cresset_aws::{Authorized, Built, RequestContext, ServiceError};

use crate::core::Core;
use crate::{Error, Functions};
use crate::{aliases, create, read, update, versions};

/// The operations that are built, and the members of each that have an effect.
pub const BUILT: &[Built] = &[
    Built {
        operation: "CreateFunction",
        members: &[
            "FunctionName",
            "Runtime",
            "Role",
            "Handler",
            "Code.ZipFile",
            "Description",
            "Timeout",
            "MemorySize",
            "Publish",
            "PackageType",
            "Environment",
            "Tags",
            "Architectures",
            "EphemeralStorage",
        ],
    },
    Built { operation: "GetFunction", members: &["FunctionName", "Qualifier"] },
    Built { operation: "GetFunctionConfiguration", members: &["FunctionName", "Qualifier"] },
    Built { operation: "ListFunctions", members: &["FunctionVersion", "Marker", "MaxItems"] },
    Built {
        operation: "UpdateFunctionCode",
        members: &["FunctionName", "ZipFile", "Architectures", "Publish", "DryRun", "RevisionId"],
    },
    Built {
        operation: "UpdateFunctionConfiguration",
        members: &[
            "FunctionName",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "Environment",
            "Runtime",
            "RevisionId",
            "EphemeralStorage",
        ],
    },
    Built { operation: "DeleteFunction", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "PublishVersion",
        members: &["FunctionName", "CodeSha256", "Description", "RevisionId"],
    },
    Built { operation: "ListVersionsByFunction", members: &["FunctionName", "Marker", "MaxItems"] },
    Built {
        operation: "CreateAlias",
        members: &["FunctionName", "Name", "FunctionVersion", "Description", "RoutingConfig"],
    },
    Built { operation: "GetAlias", members: &["FunctionName", "Name"] },
    Built {
        operation: "UpdateAlias",
        members: &[
            "FunctionName",
            "Name",
            "FunctionVersion",
            "Description",
            "RoutingConfig",
            "RevisionId",
        ],
    },
    Built { operation: "DeleteAlias", members: &["FunctionName", "Name"] },
    Built {
        operation: "ListAliases",
        members: &["FunctionName", "FunctionVersion", "Marker", "MaxItems"],
    },
];

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
