//! A door: one way in to the edge, with its own answer to who may come, its own pages and bounds. The
//! operator's port is one, the socket inside each sandbox another.

use std::sync::Arc;

use cresset_aws::auth::{AllowAll, Authorizer};

use crate::authentication::Authentication;
use crate::body::Pace;
use crate::budget::Budget;
use crate::pages::Page;
use crate::settings::Limits;

pub(crate) struct Door {
    pub(crate) authentication: Authentication,
    pub(crate) authorizer: Box<dyn Authorizer>,
    pub(crate) pages: Vec<Arc<dyn Page>>,
    pub(crate) budget: Budget,
    pub(crate) pace: Pace,
    pub(crate) limits: Limits,
}

impl Door {
    /// A door where whoever proves who they are may do everything in their account.
    pub(crate) fn new(
        authentication: Authentication,
        pages: Vec<Arc<dyn Page>>,
        budget: Budget,
        limits: Limits,
    ) -> Self {
        let pace = Pace::of(&limits);
        Self { authentication, authorizer: Box::new(AllowAll), pages, budget, pace, limits }
    }
}
