//! Everything that can be wrong with a register file.

use sms_core::ErrorCode;

/// Every code that [`RegisterError::code`](super::RegisterError::code) can give: the family `register.` of
/// [`ErrorCode`], so that whoever handles errors can prove that none is forgotten.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_formats::register::CODES;
/// let family = ErrorCode::ALL.iter().filter(|code| code.id().starts_with("register."));
/// assert!(CODES.iter().eq(family));
/// ```
pub const CODES: &[ErrorCode] = &[
    ErrorCode::RegisterUnreadable,
    ErrorCode::RegisterFileSize,
    ErrorCode::RegisterEmpty,
    ErrorCode::RegisterNul,
    ErrorCode::RegisterEncoding,
    ErrorCode::RegisterStrayQuote,
    ErrorCode::RegisterLineEnding,
    ErrorCode::RegisterRowLength,
    ErrorCode::RegisterCellLength,
    ErrorCode::RegisterMissingColumns,
    ErrorCode::RegisterUnknownColumns,
    ErrorCode::RegisterRepeatedColumns,
];
