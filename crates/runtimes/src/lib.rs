//! cresset-runtimes
