//! cresset-aws
