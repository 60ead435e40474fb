//! cresset-gateway
