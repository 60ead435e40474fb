//! cresset-invoke
