// Written by `cargo xtask codegen`. Do not edit.

//! Enums, with the model's values.

use std::fmt;
use std::str::FromStr;

use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::value::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationLogLevel {
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Fatal,
}

impl ApplicationLogLevel {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Trace, Self::Debug, Self::Info, Self::Warn, Self::Error, Self::Fatal];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
        }
    }
}

impl FromStr for ApplicationLogLevel {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for ApplicationLogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ApplicationLogLevel> for String {
    fn from(value: ApplicationLogLevel) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for ApplicationLogLevel {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for ApplicationLogLevel {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Architecture {
    X86_64,
    Arm64,
}

impl Architecture {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::X86_64, Self::Arm64];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }
}

impl FromStr for Architecture {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for Architecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Architecture> for String {
    fn from(value: Architecture) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for Architecture {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for Architecture {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CapacityProviderPredefinedMetricType {
    LambdaCapacityProviderAverageCPUUtilization,
    LambdaCapacityProviderAverageGPUUtilization,
}

impl CapacityProviderPredefinedMetricType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::LambdaCapacityProviderAverageCPUUtilization,
        Self::LambdaCapacityProviderAverageGPUUtilization,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::LambdaCapacityProviderAverageCPUUtilization => {
                "LambdaCapacityProviderAverageCPUUtilization"
            }
            Self::LambdaCapacityProviderAverageGPUUtilization => {
                "LambdaCapacityProviderAverageGPUUtilization"
            }
        }
    }
}

impl FromStr for CapacityProviderPredefinedMetricType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for CapacityProviderPredefinedMetricType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<CapacityProviderPredefinedMetricType> for String {
    fn from(value: CapacityProviderPredefinedMetricType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for CapacityProviderPredefinedMetricType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for CapacityProviderPredefinedMetricType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CapacityProviderScalingMode {
    Auto,
    Manual,
}

impl CapacityProviderScalingMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Auto, Self::Manual];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "Auto",
            Self::Manual => "Manual",
        }
    }
}

impl FromStr for CapacityProviderScalingMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for CapacityProviderScalingMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<CapacityProviderScalingMode> for String {
    fn from(value: CapacityProviderScalingMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for CapacityProviderScalingMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for CapacityProviderScalingMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CapacityProviderState {
    Pending,
    Active,
    Failed,
    Deleting,
}

impl CapacityProviderState {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Pending, Self::Active, Self::Failed, Self::Deleting];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Failed => "Failed",
            Self::Deleting => "Deleting",
        }
    }
}

impl FromStr for CapacityProviderState {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for CapacityProviderState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<CapacityProviderState> for String {
    fn from(value: CapacityProviderState) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for CapacityProviderState {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for CapacityProviderState {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeSigningPolicy {
    Warn,
    Enforce,
}

impl CodeSigningPolicy {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Warn, Self::Enforce];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warn => "Warn",
            Self::Enforce => "Enforce",
        }
    }
}

impl FromStr for CodeSigningPolicy {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for CodeSigningPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<CodeSigningPolicy> for String {
    fn from(value: CodeSigningPolicy) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for CodeSigningPolicy {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for CodeSigningPolicy {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DirectS3Read {
    Enabled,
    Disabled,
    Auto,
}

impl DirectS3Read {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabled, Self::Disabled, Self::Auto];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Auto => "AUTO",
        }
    }
}

impl FromStr for DirectS3Read {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for DirectS3Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<DirectS3Read> for String {
    fn from(value: DirectS3Read) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for DirectS3Read {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for DirectS3Read {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndPointType {
    KafkaBootstrapServers,
}

impl EndPointType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::KafkaBootstrapServers];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::KafkaBootstrapServers => "KAFKA_BOOTSTRAP_SERVERS",
        }
    }
}

impl FromStr for EndPointType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EndPointType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EndPointType> for String {
    fn from(value: EndPointType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EndPointType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EndPointType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventSourceMappingMetric {
    EventCount,
    ErrorCount,
    KafkaMetrics,
}

impl EventSourceMappingMetric {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::EventCount, Self::ErrorCount, Self::KafkaMetrics];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::EventCount => "EventCount",
            Self::ErrorCount => "ErrorCount",
            Self::KafkaMetrics => "KafkaMetrics",
        }
    }
}

impl FromStr for EventSourceMappingMetric {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EventSourceMappingMetric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EventSourceMappingMetric> for String {
    fn from(value: EventSourceMappingMetric) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EventSourceMappingMetric {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EventSourceMappingMetric {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventSourceMappingSystemLogLevel {
    Debug,
    Info,
    Warn,
}

impl EventSourceMappingSystemLogLevel {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Debug, Self::Info, Self::Warn];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
        }
    }
}

impl FromStr for EventSourceMappingSystemLogLevel {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EventSourceMappingSystemLogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EventSourceMappingSystemLogLevel> for String {
    fn from(value: EventSourceMappingSystemLogLevel) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EventSourceMappingSystemLogLevel {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EventSourceMappingSystemLogLevel {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventSourcePosition {
    TrimHorizon,
    Latest,
    AtTimestamp,
}

impl EventSourcePosition {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::TrimHorizon, Self::Latest, Self::AtTimestamp];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::AtTimestamp => "AT_TIMESTAMP",
        }
    }
}

impl FromStr for EventSourcePosition {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EventSourcePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EventSourcePosition> for String {
    fn from(value: EventSourcePosition) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EventSourcePosition {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EventSourcePosition {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventType {
    ExecutionStarted,
    ExecutionSucceeded,
    ExecutionFailed,
    ExecutionTimedOut,
    ExecutionStopped,
    ContextStarted,
    ContextSucceeded,
    ContextFailed,
    WaitStarted,
    WaitSucceeded,
    WaitCancelled,
    StepStarted,
    StepSucceeded,
    StepFailed,
    ChainedInvokeStarted,
    ChainedInvokeSucceeded,
    ChainedInvokeFailed,
    ChainedInvokeTimedOut,
    ChainedInvokeStopped,
    CallbackStarted,
    CallbackSucceeded,
    CallbackFailed,
    CallbackTimedOut,
    InvocationCompleted,
    ExecutionPaused,
    ExecutionResumed,
}

impl EventType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::ExecutionStarted,
        Self::ExecutionSucceeded,
        Self::ExecutionFailed,
        Self::ExecutionTimedOut,
        Self::ExecutionStopped,
        Self::ContextStarted,
        Self::ContextSucceeded,
        Self::ContextFailed,
        Self::WaitStarted,
        Self::WaitSucceeded,
        Self::WaitCancelled,
        Self::StepStarted,
        Self::StepSucceeded,
        Self::StepFailed,
        Self::ChainedInvokeStarted,
        Self::ChainedInvokeSucceeded,
        Self::ChainedInvokeFailed,
        Self::ChainedInvokeTimedOut,
        Self::ChainedInvokeStopped,
        Self::CallbackStarted,
        Self::CallbackSucceeded,
        Self::CallbackFailed,
        Self::CallbackTimedOut,
        Self::InvocationCompleted,
        Self::ExecutionPaused,
        Self::ExecutionResumed,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::ExecutionStarted => "ExecutionStarted",
            Self::ExecutionSucceeded => "ExecutionSucceeded",
            Self::ExecutionFailed => "ExecutionFailed",
            Self::ExecutionTimedOut => "ExecutionTimedOut",
            Self::ExecutionStopped => "ExecutionStopped",
            Self::ContextStarted => "ContextStarted",
            Self::ContextSucceeded => "ContextSucceeded",
            Self::ContextFailed => "ContextFailed",
            Self::WaitStarted => "WaitStarted",
            Self::WaitSucceeded => "WaitSucceeded",
            Self::WaitCancelled => "WaitCancelled",
            Self::StepStarted => "StepStarted",
            Self::StepSucceeded => "StepSucceeded",
            Self::StepFailed => "StepFailed",
            Self::ChainedInvokeStarted => "ChainedInvokeStarted",
            Self::ChainedInvokeSucceeded => "ChainedInvokeSucceeded",
            Self::ChainedInvokeFailed => "ChainedInvokeFailed",
            Self::ChainedInvokeTimedOut => "ChainedInvokeTimedOut",
            Self::ChainedInvokeStopped => "ChainedInvokeStopped",
            Self::CallbackStarted => "CallbackStarted",
            Self::CallbackSucceeded => "CallbackSucceeded",
            Self::CallbackFailed => "CallbackFailed",
            Self::CallbackTimedOut => "CallbackTimedOut",
            Self::InvocationCompleted => "InvocationCompleted",
            Self::ExecutionPaused => "ExecutionPaused",
            Self::ExecutionResumed => "ExecutionResumed",
        }
    }
}

impl FromStr for EventType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for EventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<EventType> for String {
    fn from(value: EventType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for EventType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for EventType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExecutionStatus {
    Running,
    Succeeded,
    Failed,
    TimedOut,
    Stopped,
    Deleting,
    Pausing,
    Paused,
}

impl ExecutionStatus {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Running,
        Self::Succeeded,
        Self::Failed,
        Self::TimedOut,
        Self::Stopped,
        Self::Deleting,
        Self::Pausing,
        Self::Paused,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Running => "RUNNING",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::TimedOut => "TIMED_OUT",
            Self::Stopped => "STOPPED",
            Self::Deleting => "DELETING",
            Self::Pausing => "PAUSING",
            Self::Paused => "PAUSED",
        }
    }
}

impl FromStr for ExecutionStatus {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for ExecutionStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ExecutionStatus> for String {
    fn from(value: ExecutionStatus) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for ExecutionStatus {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for ExecutionStatus {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FullDocument {
    UpdateLookup,
    Default,
}

impl FullDocument {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::UpdateLookup, Self::Default];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::UpdateLookup => "UpdateLookup",
            Self::Default => "Default",
        }
    }
}

impl FromStr for FullDocument {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for FullDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<FullDocument> for String {
    fn from(value: FullDocument) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for FullDocument {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for FullDocument {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionResponseType {
    ReportBatchItemFailures,
}

impl FunctionResponseType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ReportBatchItemFailures];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReportBatchItemFailures => "ReportBatchItemFailures",
        }
    }
}

impl FromStr for FunctionResponseType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for FunctionResponseType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<FunctionResponseType> for String {
    fn from(value: FunctionResponseType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for FunctionResponseType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for FunctionResponseType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionUrlAuthType {
    None,
    AwsIam,
}

impl FunctionUrlAuthType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::AwsIam];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::AwsIam => "AWS_IAM",
        }
    }
}

impl FromStr for FunctionUrlAuthType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for FunctionUrlAuthType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<FunctionUrlAuthType> for String {
    fn from(value: FunctionUrlAuthType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for FunctionUrlAuthType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for FunctionUrlAuthType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersion {
    All,
}

impl FunctionVersion {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::All];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "ALL",
        }
    }
}

impl FromStr for FunctionVersion {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for FunctionVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<FunctionVersion> for String {
    fn from(value: FunctionVersion) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for FunctionVersion {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for FunctionVersion {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersionLatestPublished {
    LatestPublished,
}

impl FunctionVersionLatestPublished {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::LatestPublished];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::LatestPublished => "LATEST_PUBLISHED",
        }
    }
}

impl FromStr for FunctionVersionLatestPublished {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for FunctionVersionLatestPublished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<FunctionVersionLatestPublished> for String {
    fn from(value: FunctionVersionLatestPublished) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for FunctionVersionLatestPublished {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for FunctionVersionLatestPublished {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvocationType {
    Event,
    RequestResponse,
    DryRun,
}

impl InvocationType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Event, Self::RequestResponse, Self::DryRun];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "Event",
            Self::RequestResponse => "RequestResponse",
            Self::DryRun => "DryRun",
        }
    }
}

impl FromStr for InvocationType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for InvocationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<InvocationType> for String {
    fn from(value: InvocationType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for InvocationType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for InvocationType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvokeMode {
    Buffered,
    ResponseStream,
}

impl InvokeMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Buffered, Self::ResponseStream];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Buffered => "BUFFERED",
            Self::ResponseStream => "RESPONSE_STREAM",
        }
    }
}

impl FromStr for InvokeMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for InvokeMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<InvokeMode> for String {
    fn from(value: InvokeMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for InvokeMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for InvokeMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KafkaEventSourceMappingConsumptionMode {
    Stream,
    Queue,
}

impl KafkaEventSourceMappingConsumptionMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Stream, Self::Queue];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stream => "Stream",
            Self::Queue => "Queue",
        }
    }
}

impl FromStr for KafkaEventSourceMappingConsumptionMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for KafkaEventSourceMappingConsumptionMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<KafkaEventSourceMappingConsumptionMode> for String {
    fn from(value: KafkaEventSourceMappingConsumptionMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for KafkaEventSourceMappingConsumptionMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for KafkaEventSourceMappingConsumptionMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KafkaSchemaRegistryAuthType {
    BasicAuth,
    ClientCertificateTlsAuth,
    ServerRootCaCertificate,
    OauthbearerAuth,
}

impl KafkaSchemaRegistryAuthType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::BasicAuth,
        Self::ClientCertificateTlsAuth,
        Self::ServerRootCaCertificate,
        Self::OauthbearerAuth,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::BasicAuth => "BASIC_AUTH",
            Self::ClientCertificateTlsAuth => "CLIENT_CERTIFICATE_TLS_AUTH",
            Self::ServerRootCaCertificate => "SERVER_ROOT_CA_CERTIFICATE",
            Self::OauthbearerAuth => "OAUTHBEARER_AUTH",
        }
    }
}

impl FromStr for KafkaSchemaRegistryAuthType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for KafkaSchemaRegistryAuthType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<KafkaSchemaRegistryAuthType> for String {
    fn from(value: KafkaSchemaRegistryAuthType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for KafkaSchemaRegistryAuthType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for KafkaSchemaRegistryAuthType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KafkaSchemaValidationAttribute {
    Key,
    Value,
}

impl KafkaSchemaValidationAttribute {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Key, Self::Value];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Key => "KEY",
            Self::Value => "VALUE",
        }
    }
}

impl FromStr for KafkaSchemaValidationAttribute {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for KafkaSchemaValidationAttribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<KafkaSchemaValidationAttribute> for String {
    fn from(value: KafkaSchemaValidationAttribute) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for KafkaSchemaValidationAttribute {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for KafkaSchemaValidationAttribute {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatus {
    Successful,
    Failed,
    InProgress,
}

impl LastUpdateStatus {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Successful, Self::Failed, Self::InProgress];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Successful => "Successful",
            Self::Failed => "Failed",
            Self::InProgress => "InProgress",
        }
    }
}

impl FromStr for LastUpdateStatus {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for LastUpdateStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<LastUpdateStatus> for String {
    fn from(value: LastUpdateStatus) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for LastUpdateStatus {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for LastUpdateStatus {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatusReasonCode {
    EniLimitExceeded,
    InsufficientRolePermissions,
    InvalidConfiguration,
    InternalError,
    SubnetOutOfIPAddresses,
    InvalidSubnet,
    InvalidSecurityGroup,
    ImageDeleted,
    ImageAccessDenied,
    InvalidImage,
    KMSKeyAccessDenied,
    KMSKeyNotFound,
    InvalidStateKMSKey,
    DisabledKMSKey,
    EFSIOError,
    EFSMountConnectivityError,
    EFSMountFailure,
    EFSMountTimeout,
    InvalidRuntime,
    InvalidZipFileException,
    FunctionError,
    ServiceQuotaExceededException,
    VcpuLimitExceeded,
    CapacityProviderScalingLimitExceeded,
    InsufficientCapacity,
    EC2RequestLimitExceeded,
    FunctionErrorInitTimeout,
    FunctionErrorRuntimeInitError,
    FunctionErrorExtensionInitError,
    FunctionErrorInvalidEntryPoint,
    FunctionErrorInvalidWorkingDirectory,
    FunctionErrorPermissionDenied,
    FunctionErrorTooManyExtensions,
    FunctionErrorInitResourceExhausted,
    DisallowedByVpcEncryptionControl,
    IncompatibleAcceleratorInstanceTypes,
    DependencyError,
    Creating,
}

impl LastUpdateStatusReasonCode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::EniLimitExceeded,
        Self::InsufficientRolePermissions,
        Self::InvalidConfiguration,
        Self::InternalError,
        Self::SubnetOutOfIPAddresses,
        Self::InvalidSubnet,
        Self::InvalidSecurityGroup,
        Self::ImageDeleted,
        Self::ImageAccessDenied,
        Self::InvalidImage,
        Self::KMSKeyAccessDenied,
        Self::KMSKeyNotFound,
        Self::InvalidStateKMSKey,
        Self::DisabledKMSKey,
        Self::EFSIOError,
        Self::EFSMountConnectivityError,
        Self::EFSMountFailure,
        Self::EFSMountTimeout,
        Self::InvalidRuntime,
        Self::InvalidZipFileException,
        Self::FunctionError,
        Self::ServiceQuotaExceededException,
        Self::VcpuLimitExceeded,
        Self::CapacityProviderScalingLimitExceeded,
        Self::InsufficientCapacity,
        Self::EC2RequestLimitExceeded,
        Self::FunctionErrorInitTimeout,
        Self::FunctionErrorRuntimeInitError,
        Self::FunctionErrorExtensionInitError,
        Self::FunctionErrorInvalidEntryPoint,
        Self::FunctionErrorInvalidWorkingDirectory,
        Self::FunctionErrorPermissionDenied,
        Self::FunctionErrorTooManyExtensions,
        Self::FunctionErrorInitResourceExhausted,
        Self::DisallowedByVpcEncryptionControl,
        Self::IncompatibleAcceleratorInstanceTypes,
        Self::DependencyError,
        Self::Creating,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIPAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KMSKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KMSKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKMSKey => "InvalidStateKMSKey",
            Self::DisabledKMSKey => "DisabledKMSKey",
            Self::EFSIOError => "EFSIOError",
            Self::EFSMountConnectivityError => "EFSMountConnectivityError",
            Self::EFSMountFailure => "EFSMountFailure",
            Self::EFSMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::EC2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
            Self::Creating => "Creating",
        }
    }
}

impl FromStr for LastUpdateStatusReasonCode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for LastUpdateStatusReasonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<LastUpdateStatusReasonCode> for String {
    fn from(value: LastUpdateStatusReasonCode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for LastUpdateStatusReasonCode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for LastUpdateStatusReasonCode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogFormat {
    Json,
    Text,
}

impl LogFormat {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Text];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Text => "Text",
        }
    }
}

impl FromStr for LogFormat {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for LogFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<LogFormat> for String {
    fn from(value: LogFormat) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for LogFormat {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for LogFormat {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogType {
    None,
    Tail,
}

impl LogType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Tail];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Tail => "Tail",
        }
    }
}

impl FromStr for LogType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for LogType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<LogType> for String {
    fn from(value: LogType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for LogType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for LogType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationAction {
    Start,
    Succeed,
    Fail,
    Retry,
    Cancel,
}

impl OperationAction {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Start, Self::Succeed, Self::Fail, Self::Retry, Self::Cancel];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Succeed => "SUCCEED",
            Self::Fail => "FAIL",
            Self::Retry => "RETRY",
            Self::Cancel => "CANCEL",
        }
    }
}

impl FromStr for OperationAction {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for OperationAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<OperationAction> for String {
    fn from(value: OperationAction) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for OperationAction {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for OperationAction {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationStatus {
    Started,
    Pending,
    Ready,
    Succeeded,
    Failed,
    Cancelled,
    TimedOut,
    Stopped,
}

impl OperationStatus {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Started,
        Self::Pending,
        Self::Ready,
        Self::Succeeded,
        Self::Failed,
        Self::Cancelled,
        Self::TimedOut,
        Self::Stopped,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Started => "STARTED",
            Self::Pending => "PENDING",
            Self::Ready => "READY",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::Cancelled => "CANCELLED",
            Self::TimedOut => "TIMED_OUT",
            Self::Stopped => "STOPPED",
        }
    }
}

impl FromStr for OperationStatus {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for OperationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<OperationStatus> for String {
    fn from(value: OperationStatus) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for OperationStatus {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for OperationStatus {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationType {
    Execution,
    Context,
    Step,
    Wait,
    Callback,
    ChainedInvoke,
}

impl OperationType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Execution,
        Self::Context,
        Self::Step,
        Self::Wait,
        Self::Callback,
        Self::ChainedInvoke,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Execution => "EXECUTION",
            Self::Context => "CONTEXT",
            Self::Step => "STEP",
            Self::Wait => "WAIT",
            Self::Callback => "CALLBACK",
            Self::ChainedInvoke => "CHAINED_INVOKE",
        }
    }
}

impl FromStr for OperationType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for OperationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<OperationType> for String {
    fn from(value: OperationType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for OperationType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for OperationType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageType {
    Zip,
    Image,
}

impl PackageType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Zip, Self::Image];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zip => "Zip",
            Self::Image => "Image",
        }
    }
}

impl FromStr for PackageType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for PackageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PackageType> for String {
    fn from(value: PackageType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for PackageType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for PackageType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PropagateTagsMode {
    None,
    Explicit,
}

impl PropagateTagsMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Explicit];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Explicit => "Explicit",
        }
    }
}

impl FromStr for PropagateTagsMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for PropagateTagsMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PropagateTagsMode> for String {
    fn from(value: PropagateTagsMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for PropagateTagsMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for PropagateTagsMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProvisionedConcurrencyStatusEnum {
    InProgress,
    Ready,
    Failed,
}

impl ProvisionedConcurrencyStatusEnum {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::InProgress, Self::Ready, Self::Failed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Ready => "READY",
            Self::Failed => "FAILED",
        }
    }
}

impl FromStr for ProvisionedConcurrencyStatusEnum {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for ProvisionedConcurrencyStatusEnum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ProvisionedConcurrencyStatusEnum> for String {
    fn from(value: ProvisionedConcurrencyStatusEnum) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for ProvisionedConcurrencyStatusEnum {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for ProvisionedConcurrencyStatusEnum {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecursiveLoop {
    Allow,
    Terminate,
}

impl RecursiveLoop {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Allow, Self::Terminate];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "Allow",
            Self::Terminate => "Terminate",
        }
    }
}

impl FromStr for RecursiveLoop {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for RecursiveLoop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<RecursiveLoop> for String {
    fn from(value: RecursiveLoop) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for RecursiveLoop {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for RecursiveLoop {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResponseStreamingInvocationType {
    RequestResponse,
    DryRun,
}

impl ResponseStreamingInvocationType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::RequestResponse, Self::DryRun];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::RequestResponse => "RequestResponse",
            Self::DryRun => "DryRun",
        }
    }
}

impl FromStr for ResponseStreamingInvocationType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for ResponseStreamingInvocationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ResponseStreamingInvocationType> for String {
    fn from(value: ResponseStreamingInvocationType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for ResponseStreamingInvocationType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for ResponseStreamingInvocationType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Runtime {
    Nodejs,
    Nodejs4_3,
    Nodejs6_10,
    Nodejs8_10,
    Nodejs10X,
    Nodejs12X,
    Nodejs14X,
    Nodejs16X,
    Nodejs18X,
    Nodejs20X,
    Nodejs22X,
    Nodejs24X,
    Java8,
    Java8Al2,
    Java11,
    Java17,
    Java21,
    Java25,
    Python2_7,
    Python3_6,
    Python3_7,
    Python3_8,
    Python3_9,
    Python3_10,
    Python3_11,
    Python3_12,
    Python3_13,
    Python3_14,
    Dotnetcore1_0,
    Dotnetcore2_0,
    Dotnetcore2_1,
    Dotnetcore3_1,
    Dotnet6,
    Dotnet8,
    Dotnet10,
    Nodejs4_3Edge,
    Go1X,
    Ruby2_5,
    Ruby2_7,
    Ruby3_2,
    Ruby3_3,
    Ruby3_4,
    Ruby4_0,
    Provided,
    ProvidedAl2,
    ProvidedAl2023,
    Nodejs26X,
    Python3_15,
    Java8Al2023,
    Java11Al2023,
    Java17Al2023,
    Custom,
}

impl Runtime {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Nodejs,
        Self::Nodejs4_3,
        Self::Nodejs6_10,
        Self::Nodejs8_10,
        Self::Nodejs10X,
        Self::Nodejs12X,
        Self::Nodejs14X,
        Self::Nodejs16X,
        Self::Nodejs18X,
        Self::Nodejs20X,
        Self::Nodejs22X,
        Self::Nodejs24X,
        Self::Java8,
        Self::Java8Al2,
        Self::Java11,
        Self::Java17,
        Self::Java21,
        Self::Java25,
        Self::Python2_7,
        Self::Python3_6,
        Self::Python3_7,
        Self::Python3_8,
        Self::Python3_9,
        Self::Python3_10,
        Self::Python3_11,
        Self::Python3_12,
        Self::Python3_13,
        Self::Python3_14,
        Self::Dotnetcore1_0,
        Self::Dotnetcore2_0,
        Self::Dotnetcore2_1,
        Self::Dotnetcore3_1,
        Self::Dotnet6,
        Self::Dotnet8,
        Self::Dotnet10,
        Self::Nodejs4_3Edge,
        Self::Go1X,
        Self::Ruby2_5,
        Self::Ruby2_7,
        Self::Ruby3_2,
        Self::Ruby3_3,
        Self::Ruby3_4,
        Self::Ruby4_0,
        Self::Provided,
        Self::ProvidedAl2,
        Self::ProvidedAl2023,
        Self::Nodejs26X,
        Self::Python3_15,
        Self::Java8Al2023,
        Self::Java11Al2023,
        Self::Java17Al2023,
        Self::Custom,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nodejs => "nodejs",
            Self::Nodejs4_3 => "nodejs4.3",
            Self::Nodejs6_10 => "nodejs6.10",
            Self::Nodejs8_10 => "nodejs8.10",
            Self::Nodejs10X => "nodejs10.x",
            Self::Nodejs12X => "nodejs12.x",
            Self::Nodejs14X => "nodejs14.x",
            Self::Nodejs16X => "nodejs16.x",
            Self::Nodejs18X => "nodejs18.x",
            Self::Nodejs20X => "nodejs20.x",
            Self::Nodejs22X => "nodejs22.x",
            Self::Nodejs24X => "nodejs24.x",
            Self::Java8 => "java8",
            Self::Java8Al2 => "java8.al2",
            Self::Java11 => "java11",
            Self::Java17 => "java17",
            Self::Java21 => "java21",
            Self::Java25 => "java25",
            Self::Python2_7 => "python2.7",
            Self::Python3_6 => "python3.6",
            Self::Python3_7 => "python3.7",
            Self::Python3_8 => "python3.8",
            Self::Python3_9 => "python3.9",
            Self::Python3_10 => "python3.10",
            Self::Python3_11 => "python3.11",
            Self::Python3_12 => "python3.12",
            Self::Python3_13 => "python3.13",
            Self::Python3_14 => "python3.14",
            Self::Dotnetcore1_0 => "dotnetcore1.0",
            Self::Dotnetcore2_0 => "dotnetcore2.0",
            Self::Dotnetcore2_1 => "dotnetcore2.1",
            Self::Dotnetcore3_1 => "dotnetcore3.1",
            Self::Dotnet6 => "dotnet6",
            Self::Dotnet8 => "dotnet8",
            Self::Dotnet10 => "dotnet10",
            Self::Nodejs4_3Edge => "nodejs4.3-edge",
            Self::Go1X => "go1.x",
            Self::Ruby2_5 => "ruby2.5",
            Self::Ruby2_7 => "ruby2.7",
            Self::Ruby3_2 => "ruby3.2",
            Self::Ruby3_3 => "ruby3.3",
            Self::Ruby3_4 => "ruby3.4",
            Self::Ruby4_0 => "ruby4.0",
            Self::Provided => "provided",
            Self::ProvidedAl2 => "provided.al2",
            Self::ProvidedAl2023 => "provided.al2023",
            Self::Nodejs26X => "nodejs26.x",
            Self::Python3_15 => "python3.15",
            Self::Java8Al2023 => "java8.al2023",
            Self::Java11Al2023 => "java11.al2023",
            Self::Java17Al2023 => "java17.al2023",
            Self::Custom => "custom",
        }
    }
}

impl FromStr for Runtime {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Runtime> for String {
    fn from(value: Runtime) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for Runtime {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for Runtime {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum S3ObjectStorageMode {
    Copy,
    Reference,
}

impl S3ObjectStorageMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Copy, Self::Reference];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Reference => "REFERENCE",
        }
    }
}

impl FromStr for S3ObjectStorageMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for S3ObjectStorageMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<S3ObjectStorageMode> for String {
    fn from(value: S3ObjectStorageMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for S3ObjectStorageMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for S3ObjectStorageMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaRegistryEventRecordFormat {
    Json,
    Source,
}

impl SchemaRegistryEventRecordFormat {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Source];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Source => "SOURCE",
        }
    }
}

impl FromStr for SchemaRegistryEventRecordFormat {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for SchemaRegistryEventRecordFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<SchemaRegistryEventRecordFormat> for String {
    fn from(value: SchemaRegistryEventRecordFormat) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for SchemaRegistryEventRecordFormat {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for SchemaRegistryEventRecordFormat {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartApplyOn {
    PublishedVersions,
    None,
}

impl SnapStartApplyOn {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PublishedVersions, Self::None];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PublishedVersions => "PublishedVersions",
            Self::None => "None",
        }
    }
}

impl FromStr for SnapStartApplyOn {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for SnapStartApplyOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<SnapStartApplyOn> for String {
    fn from(value: SnapStartApplyOn) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for SnapStartApplyOn {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for SnapStartApplyOn {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartOptimizationStatus {
    On,
    Off,
}

impl SnapStartOptimizationStatus {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::On, Self::Off];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "On",
            Self::Off => "Off",
        }
    }
}

impl FromStr for SnapStartOptimizationStatus {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for SnapStartOptimizationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<SnapStartOptimizationStatus> for String {
    fn from(value: SnapStartOptimizationStatus) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for SnapStartOptimizationStatus {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for SnapStartOptimizationStatus {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceAccessType {
    BasicAuth,
    VpcSubnet,
    VpcSecurityGroup,
    SaslScram512Auth,
    SaslScram256Auth,
    VirtualHost,
    ClientCertificateTlsAuth,
    ServerRootCaCertificate,
    OauthbearerAuth,
    OauthbearerScope,
    OauthbearerAudience,
    OauthbearerLogicalCluster,
    OauthbearerIdentityPool,
    IamAuth,
    IamOauthbearerAuth,
}

impl SourceAccessType {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::BasicAuth,
        Self::VpcSubnet,
        Self::VpcSecurityGroup,
        Self::SaslScram512Auth,
        Self::SaslScram256Auth,
        Self::VirtualHost,
        Self::ClientCertificateTlsAuth,
        Self::ServerRootCaCertificate,
        Self::OauthbearerAuth,
        Self::OauthbearerScope,
        Self::OauthbearerAudience,
        Self::OauthbearerLogicalCluster,
        Self::OauthbearerIdentityPool,
        Self::IamAuth,
        Self::IamOauthbearerAuth,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::BasicAuth => "BASIC_AUTH",
            Self::VpcSubnet => "VPC_SUBNET",
            Self::VpcSecurityGroup => "VPC_SECURITY_GROUP",
            Self::SaslScram512Auth => "SASL_SCRAM_512_AUTH",
            Self::SaslScram256Auth => "SASL_SCRAM_256_AUTH",
            Self::VirtualHost => "VIRTUAL_HOST",
            Self::ClientCertificateTlsAuth => "CLIENT_CERTIFICATE_TLS_AUTH",
            Self::ServerRootCaCertificate => "SERVER_ROOT_CA_CERTIFICATE",
            Self::OauthbearerAuth => "OAUTHBEARER_AUTH",
            Self::OauthbearerScope => "OAUTHBEARER_SCOPE",
            Self::OauthbearerAudience => "OAUTHBEARER_AUDIENCE",
            Self::OauthbearerLogicalCluster => "OAUTHBEARER_LOGICAL_CLUSTER",
            Self::OauthbearerIdentityPool => "OAUTHBEARER_IDENTITY_POOL",
            Self::IamAuth => "IAM_AUTH",
            Self::IamOauthbearerAuth => "IAM_OAUTHBEARER_AUTH",
        }
    }
}

impl FromStr for SourceAccessType {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for SourceAccessType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<SourceAccessType> for String {
    fn from(value: SourceAccessType) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for SourceAccessType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for SourceAccessType {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Pending,
    Active,
    Inactive,
    Failed,
    Deactivating,
    Deactivated,
    ActiveNonInvocable,
    Deleting,
}

impl State {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Pending,
        Self::Active,
        Self::Inactive,
        Self::Failed,
        Self::Deactivating,
        Self::Deactivated,
        Self::ActiveNonInvocable,
        Self::Deleting,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Failed => "Failed",
            Self::Deactivating => "Deactivating",
            Self::Deactivated => "Deactivated",
            Self::ActiveNonInvocable => "ActiveNonInvocable",
            Self::Deleting => "Deleting",
        }
    }
}

impl FromStr for State {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<State> for String {
    fn from(value: State) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for State {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateReasonCode {
    Idle,
    Creating,
    Restoring,
    EniLimitExceeded,
    InsufficientRolePermissions,
    InvalidConfiguration,
    InternalError,
    SubnetOutOfIPAddresses,
    InvalidSubnet,
    InvalidSecurityGroup,
    ImageDeleted,
    ImageAccessDenied,
    InvalidImage,
    KMSKeyAccessDenied,
    KMSKeyNotFound,
    InvalidStateKMSKey,
    DisabledKMSKey,
    EFSIOError,
    EFSMountConnectivityError,
    EFSMountFailure,
    EFSMountTimeout,
    InvalidRuntime,
    InvalidZipFileException,
    FunctionError,
    ServiceQuotaExceededException,
    VcpuLimitExceeded,
    CapacityProviderScalingLimitExceeded,
    InsufficientCapacity,
    EC2RequestLimitExceeded,
    FunctionErrorInitTimeout,
    FunctionErrorRuntimeInitError,
    FunctionErrorExtensionInitError,
    FunctionErrorInvalidEntryPoint,
    FunctionErrorInvalidWorkingDirectory,
    FunctionErrorPermissionDenied,
    FunctionErrorTooManyExtensions,
    FunctionErrorInitResourceExhausted,
    DisallowedByVpcEncryptionControl,
    DrainingDurableExecutions,
    IncompatibleAcceleratorInstanceTypes,
    DependencyError,
}

impl StateReasonCode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Idle,
        Self::Creating,
        Self::Restoring,
        Self::EniLimitExceeded,
        Self::InsufficientRolePermissions,
        Self::InvalidConfiguration,
        Self::InternalError,
        Self::SubnetOutOfIPAddresses,
        Self::InvalidSubnet,
        Self::InvalidSecurityGroup,
        Self::ImageDeleted,
        Self::ImageAccessDenied,
        Self::InvalidImage,
        Self::KMSKeyAccessDenied,
        Self::KMSKeyNotFound,
        Self::InvalidStateKMSKey,
        Self::DisabledKMSKey,
        Self::EFSIOError,
        Self::EFSMountConnectivityError,
        Self::EFSMountFailure,
        Self::EFSMountTimeout,
        Self::InvalidRuntime,
        Self::InvalidZipFileException,
        Self::FunctionError,
        Self::ServiceQuotaExceededException,
        Self::VcpuLimitExceeded,
        Self::CapacityProviderScalingLimitExceeded,
        Self::InsufficientCapacity,
        Self::EC2RequestLimitExceeded,
        Self::FunctionErrorInitTimeout,
        Self::FunctionErrorRuntimeInitError,
        Self::FunctionErrorExtensionInitError,
        Self::FunctionErrorInvalidEntryPoint,
        Self::FunctionErrorInvalidWorkingDirectory,
        Self::FunctionErrorPermissionDenied,
        Self::FunctionErrorTooManyExtensions,
        Self::FunctionErrorInitResourceExhausted,
        Self::DisallowedByVpcEncryptionControl,
        Self::DrainingDurableExecutions,
        Self::IncompatibleAcceleratorInstanceTypes,
        Self::DependencyError,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "Idle",
            Self::Creating => "Creating",
            Self::Restoring => "Restoring",
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIPAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KMSKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KMSKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKMSKey => "InvalidStateKMSKey",
            Self::DisabledKMSKey => "DisabledKMSKey",
            Self::EFSIOError => "EFSIOError",
            Self::EFSMountConnectivityError => "EFSMountConnectivityError",
            Self::EFSMountFailure => "EFSMountFailure",
            Self::EFSMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::EC2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::DrainingDurableExecutions => "DrainingDurableExecutions",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
        }
    }
}

impl FromStr for StateReasonCode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for StateReasonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<StateReasonCode> for String {
    fn from(value: StateReasonCode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for StateReasonCode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for StateReasonCode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SystemLogLevel {
    Debug,
    Info,
    Warn,
}

impl SystemLogLevel {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Debug, Self::Info, Self::Warn];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
        }
    }
}

impl FromStr for SystemLogLevel {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for SystemLogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<SystemLogLevel> for String {
    fn from(value: SystemLogLevel) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for SystemLogLevel {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for SystemLogLevel {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TenantIsolationMode {
    PerTenant,
}

impl TenantIsolationMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PerTenant];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PerTenant => "PER_TENANT",
        }
    }
}

impl FromStr for TenantIsolationMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for TenantIsolationMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<TenantIsolationMode> for String {
    fn from(value: TenantIsolationMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for TenantIsolationMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for TenantIsolationMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThrottleReason {
    ConcurrentInvocationLimitExceeded,
    FunctionInvocationRateLimitExceeded,
    ReservedFunctionConcurrentInvocationLimitExceeded,
    ReservedFunctionInvocationRateLimitExceeded,
    CallerRateLimitExceeded,
    ConcurrentSnapshotCreateLimitExceeded,
}

impl ThrottleReason {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::ConcurrentInvocationLimitExceeded,
        Self::FunctionInvocationRateLimitExceeded,
        Self::ReservedFunctionConcurrentInvocationLimitExceeded,
        Self::ReservedFunctionInvocationRateLimitExceeded,
        Self::CallerRateLimitExceeded,
        Self::ConcurrentSnapshotCreateLimitExceeded,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConcurrentInvocationLimitExceeded => "ConcurrentInvocationLimitExceeded",
            Self::FunctionInvocationRateLimitExceeded => "FunctionInvocationRateLimitExceeded",
            Self::ReservedFunctionConcurrentInvocationLimitExceeded => {
                "ReservedFunctionConcurrentInvocationLimitExceeded"
            }
            Self::ReservedFunctionInvocationRateLimitExceeded => {
                "ReservedFunctionInvocationRateLimitExceeded"
            }
            Self::CallerRateLimitExceeded => "CallerRateLimitExceeded",
            Self::ConcurrentSnapshotCreateLimitExceeded => "ConcurrentSnapshotCreateLimitExceeded",
        }
    }
}

impl FromStr for ThrottleReason {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for ThrottleReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ThrottleReason> for String {
    fn from(value: ThrottleReason) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for ThrottleReason {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for ThrottleReason {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TracingMode {
    Active,
    PassThrough,
}

impl TracingMode {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Active, Self::PassThrough];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::PassThrough => "PassThrough",
        }
    }
}

impl FromStr for TracingMode {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for TracingMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<TracingMode> for String {
    fn from(value: TracingMode) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for TracingMode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for TracingMode {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UpdateRuntimeOn {
    Auto,
    Manual,
    FunctionUpdate,
}

impl UpdateRuntimeOn {
    /// Every value, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Auto, Self::Manual, Self::FunctionUpdate];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "Auto",
            Self::Manual => "Manual",
            Self::FunctionUpdate => "FunctionUpdate",
        }
    }
}

impl FromStr for UpdateRuntimeOn {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let known = Self::ALL.iter().find(|value| value.as_str() == text);
        known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
    }
}

impl fmt::Display for UpdateRuntimeOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<UpdateRuntimeOn> for String {
    fn from(value: UpdateRuntimeOn) -> Self {
        value.as_str().to_owned()
    }
}

impl FromValue for UpdateRuntimeOn {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value)?.parse()
    }
}

impl IntoValue for UpdateRuntimeOn {
    fn into_value(self) -> Value {
        Value::from(self.as_str())
    }
}
