//! cresset-functions
