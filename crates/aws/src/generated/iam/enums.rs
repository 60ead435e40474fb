// Written by `cargo xtask codegen`. Do not edit.

//! Enums, with the model's values.

use std::fmt;
use std::str::FromStr;

use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::value::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityType {
    User,
    Role,
    Group,
    LocalManagedPolicy,
    AWSManagedPolicy,
}

impl EntityType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::User, Self::Role, Self::Group, Self::LocalManagedPolicy, Self::AWSManagedPolicy];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "User",
            Self::Role => "Role",
            Self::Group => "Group",
            Self::LocalManagedPolicy => "LocalManagedPolicy",
            Self::AWSManagedPolicy => "AWSManagedPolicy",
        }
    }
}

impl FromStr for EntityType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EntityType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EntityType> for String {
    fn from(value: EntityType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EntityType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EntityType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PermissionsBoundaryAttachmentType {
    PermissionsBoundaryPolicy,
}

impl PermissionsBoundaryAttachmentType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PermissionsBoundaryPolicy];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsBoundaryPolicy => "PermissionsBoundaryPolicy",
        }
    }
}

impl FromStr for PermissionsBoundaryAttachmentType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for PermissionsBoundaryAttachmentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PermissionsBoundaryAttachmentType> for String {
    fn from(value: PermissionsBoundaryAttachmentType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for PermissionsBoundaryAttachmentType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for PermissionsBoundaryAttachmentType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyUsageType {
    PermissionsPolicy,
    PermissionsBoundary,
}

impl PolicyUsageType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PermissionsPolicy, Self::PermissionsBoundary];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsPolicy => "PermissionsPolicy",
            Self::PermissionsBoundary => "PermissionsBoundary",
        }
    }
}

impl FromStr for PolicyUsageType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for PolicyUsageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PolicyUsageType> for String {
    fn from(value: PolicyUsageType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for PolicyUsageType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for PolicyUsageType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyScopeType {
    All,
    Aws,
    Local,
}

impl PolicyScopeType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::All, Self::Aws, Self::Local];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Aws => "AWS",
            Self::Local => "Local",
        }
    }
}

impl FromStr for PolicyScopeType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for PolicyScopeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PolicyScopeType> for String {
    fn from(value: PolicyScopeType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for PolicyScopeType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for PolicyScopeType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusType {
    Active,
    Inactive,
    Expired,
}

impl StatusType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Active, Self::Inactive, Self::Expired];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Expired => "Expired",
        }
    }
}

impl FromStr for StatusType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for StatusType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<StatusType> for String {
    fn from(value: StatusType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for StatusType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for StatusType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}
