//! cresset-environment
