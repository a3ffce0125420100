//! Numbers as XML Schema writes them: a sign, digits, a point, without an exponent.

use super::{unlike, wrong};
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};

/// A number of more digits is refused, as the validators that are in use do.
const DIGITS: usize = 24;

/// A number without zeros that say nothing.
struct Number<'a> {
    is_negative: bool,
    whole: &'a str,
    decimals: &'a str,
}

impl<'a> Number<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let is_negative = text.starts_with('-');
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && decimals.is_empty()) || !is_digits(whole) || !is_digits(decimals) {
            return None;
        }
        let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
        (whole.len() + decimals.len() <= DIGITS).then_some(Self { is_negative, whole, decimals })
    }

    const fn is_zero(&self) -> bool {
        self.whole.is_empty() && self.decimals.is_empty()
    }

    /// Its whole part; the largest there is where it is larger.
    fn whole(&self) -> u64 {
        if self.whole.is_empty() { 0 } else { self.whole.parse().unwrap_or(u64::MAX) }
    }
}

pub(super) fn fault(text: &str, below: Option<u64>, most: Option<u64>, decimals: usize) -> Option<Reason> {
    let Some(number) = Number::read(text) else { return Some(unlike("a number such as 9250.50")) };
    let range = |said: Said| Some(wrong(ErrorCode::BdtRange, said));
    if number.is_negative && !number.is_zero() {
        return range("the number is negative".into());
    }
    let is_above = |most: u64| number.whole() > most || (number.whole() == most && !number.decimals.is_empty());
    if let Some(below) = below.filter(|below| number.whole() >= *below) {
        return range(Said::from(format!("the number is not below {below}")));
    }
    if let Some(most) = most.filter(|most| is_above(*most)) {
        return range(Said::from(format!("the number is above {most}")).with(parameter::MOST, &most));
    }
    (number.decimals.len() > decimals).then(|| unlike(&format!("a number with at most {decimals} decimals")))
}

/// A whole number, with or without a sign.
pub(super) fn is_whole(text: &str) -> bool {
    !text.contains('.') && Number::read(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_schema_reads_them() {
        let code = |text| fault(text, Some(1_000_000_000), None, 2).map(|fault| fault.code);
        for right in ["0", "7000", "+7000.5", ".5", "5.", "0999999999.99", "1.100", "-0"] {
            assert_eq!(code(right), None, "{right}");
        }
        for wrong in ["", ".", "+", "7,000", "1.2E+08", "£5", "1 000", "0x10", "NaN", "--1"] {
            assert_eq!(code(wrong), Some(ErrorCode::BdtFormat), "{wrong}");
        }
        assert_eq!(code("1.001"), Some(ErrorCode::BdtFormat));
        for wrong in ["1000000000", "-1", "-0.01", "99999999999999999999999"] {
            assert_eq!(code(wrong), Some(ErrorCode::BdtRange), "{wrong}");
        }
        assert!(is_whole("-3") && is_whole("007") && !is_whole("3.0") && !is_whole("") && !is_whole(&"9".repeat(25)));
    }
}
