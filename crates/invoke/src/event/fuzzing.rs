//! The door of the fuzz targets; not in the product.

/// Whether `source` is JSON, or the sentence that the client is told.
pub fn check_json(source: &[u8]) -> Result<(), String> {
    super::json::check(source).map_err(|fault| fault.to_string())
}
