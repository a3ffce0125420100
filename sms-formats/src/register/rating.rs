//! What the column `Type & Rating` says: a type of licence, a rating and a paid service, in one text (`lu/RT-6`).

use sms_core::licence::{LicenceType, Rating, ServiceTier};

/// What a text of the column `Type & Rating` means. There is no guess: a text is known as a whole or not at all.
///
/// ```
/// use sms_core::licence::{LicenceType, Rating, ServiceTier};
/// use sms_formats::register::TypeAndRating;
///
/// let premium = TypeAndRating::of("Temporary Worker (A (Premium))");
/// assert_eq!(premium.licence_type(), Some(LicenceType::TemporaryWorker));
/// assert_eq!(premium.rating(), Some(Rating::A));
/// assert_eq!(premium.service_tier(), Some(ServiceTier::Premium));
///
/// let unknown = TypeAndRating::of("Worker (C rating)");
/// assert_eq!(unknown, TypeAndRating::Unrecognised("Worker (C rating)"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a text is known, or it is not")]
pub enum TypeAndRating<'a> {
    /// A text that is known.
    Recognised {
        /// The type of licence.
        licence_type: LicenceType,
        /// The rating.
        rating: Rating,
        /// The paid service, if any.
        service_tier: Option<ServiceTier>,
    },
    /// A text that is not known, blank ones included, as it is spelt.
    Unrecognised(&'a str),
}

impl<'a> TypeAndRating<'a> {
    /// What a text means. Case and white space do not count: the register is known to hold a stray space.
    ///
    /// ```
    /// use sms_core::licence::Rating;
    /// use sms_formats::register::TypeAndRating;
    /// let stray_space = TypeAndRating::of("Worker (UK Expansion Worker: Provisional )");
    /// assert_eq!(stray_space.rating(), Some(Rating::Provisional));
    /// ```
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self::find(text).unwrap_or(Self::Unrecognised(text))
    }

    /// The type of licence, if the text is known.
    #[must_use]
    pub const fn licence_type(self) -> Option<LicenceType> {
        match self {
            Self::Recognised { licence_type, .. } => Some(licence_type),
            Self::Unrecognised(_) => None,
        }
    }

    /// The rating, if the text is known.
    #[must_use]
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Recognised { rating, .. } => Some(rating),
            Self::Unrecognised(_) => None,
        }
    }

    /// The paid service; none also where the text is not known.
    #[must_use]
    pub const fn service_tier(self) -> Option<ServiceTier> {
        match self {
            Self::Recognised { service_tier, .. } => service_tier,
            Self::Unrecognised(_) => None,
        }
    }

    /// Whether the text is known.
    #[must_use]
    pub const fn is_recognised(self) -> bool {
        matches!(self, Self::Recognised { .. })
    }

    /// What a text means if it is known; the answer borrows nothing of it.
    pub(super) fn find<'b>(text: &str) -> Option<TypeAndRating<'b>> {
        let (_, licence_type, rating, service_tier) =
            *KNOWN.iter().find(|(known, ..)| same_but_for_case_and_space(known, text))?;
        Some(TypeAndRating::Recognised { licence_type, rating, service_tier })
    }
}

type Known = (&'static str, LicenceType, Rating, Option<ServiceTier>);

/// The texts of `lu/RT-6`.
const KNOWN: [Known; 9] = {
    use LicenceType::{TemporaryWorker, Worker};
    use ServiceTier::{Premium, SmePlus};
    [
        ("Worker (A rating)", Worker, Rating::A, None),
        ("Worker (B rating)", Worker, Rating::B, None),
        ("Worker (A (Premium))", Worker, Rating::A, Some(Premium)),
        ("Worker (A (SME+))", Worker, Rating::A, Some(SmePlus)),
        ("Worker (UK Expansion Worker: Provisional)", Worker, Rating::Provisional, None),
        ("Temporary Worker (A rating)", TemporaryWorker, Rating::A, None),
        ("Temporary Worker (B rating)", TemporaryWorker, Rating::B, None),
        ("Temporary Worker (A (Premium))", TemporaryWorker, Rating::A, Some(Premium)),
        ("Temporary Worker (A (SME+))", TemporaryWorker, Rating::A, Some(SmePlus)),
    ]
};

/// Whether two texts have the same characters once white space and case are left out.
pub(super) fn same_but_for_case_and_space(one: &str, other: &str) -> bool {
    fn bare(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|character| !character.is_whitespace()).flat_map(char::to_lowercase)
    }
    bare(one).eq(bare(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_text_means_what_the_table_says() {
        for (text, licence_type, rating, service_tier) in KNOWN {
            assert_eq!(TypeAndRating::of(text), TypeAndRating::Recognised { licence_type, rating, service_tier });
            let shouted = format!("  {} ", text.to_uppercase());
            assert_eq!(TypeAndRating::of(&shouted), TypeAndRating::of(text));
        }
    }

    #[test]
    fn anything_else_is_kept_as_text() {
        for text in ["", " ", "Worker", "Worker (Probationary Sponsor)", "Worker (A rating) ?", "A rating"] {
            let meaning = TypeAndRating::of(text);
            assert_eq!(meaning, TypeAndRating::Unrecognised(text));
            assert!(!meaning.is_recognised());
            assert_eq!((meaning.licence_type(), meaning.rating(), meaning.service_tier()), (None, None, None));
        }
    }
}
