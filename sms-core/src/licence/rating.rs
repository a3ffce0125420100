//! Ratings, held for each type and route, and the one that counts.

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::life_cycle::life_cycle;
use crate::rule;
use crate::rule::Confidence;
use crate::words::wire_enum;

wire_enum! {
    /// The rating of a licence for a type and route.
    pub enum Rating default A {
        /// The rating at grant.
        A = "a",
        /// Transitional, with an action plan.
        B = "b",
        /// UK Expansion Worker with the Authorising Officer abroad.
        Provisional = "provisional",
    }
}

wire_enum! {
    /// What can happen to a rating.
    pub enum RatingAction {
        /// The Home Office gives a B rating, with an action plan.
        Downgrade = "downgrade",
        /// The Home Office gives an A rating.
        Upgrade = "upgrade",
    }
}

life_cycle! {
    /// The life cycle of the rating of a route. A second B follows the first where more is to be improved, with a new plan and fee;
    /// a Provisional rating is never downgraded (`lu/N-128`).
    pub RATING_LIFE_CYCLE: Rating RatingAction of "a rating" refused LicenceRatingRefused {
        A Downgrade B by HomeOffice "lu/T-9";
        B Upgrade A by HomeOffice "lu/T-10";
        B Downgrade B by HomeOffice "lu/T-11";
        Provisional Upgrade A by HomeOffice "lu/T-8";
    }
}

impl Rating {
    /// What brings a route to this rating; nothing brings one back to Provisional.
    #[must_use]
    pub const fn reached_by(self) -> Option<RatingAction> {
        match self {
            Self::A => Some(RatingAction::Upgrade),
            Self::B => Some(RatingAction::Downgrade),
            Self::Provisional => None,
        }
    }
}

wire_enum! {
    /// A type of licence.
    pub enum LicenceType {
        /// Worker.
        Worker = "worker",
        /// Temporary Worker.
        TemporaryWorker = "temporary_worker",
        /// Student.
        Student = "student",
    }
}

wire_enum! {
    /// A paid service, apart from the rating.
    pub enum ServiceTier {
        /// Premium customer service.
        Premium = "premium",
        /// Premium customer service for small sponsors.
        SmePlus = "sme_plus",
    }
}

impl Rating {
    /// The rating that counts for a function of the licence menu: B if any is B, Provisional only if all are, else A.
    ///
    /// ```
    /// use sms_core::licence::Rating;
    /// assert_eq!(Rating::of_licence([Rating::A, Rating::B]), Rating::B);
    /// assert_eq!(Rating::of_licence([Rating::A, Rating::Provisional]), Rating::A);
    /// ```
    #[must_use]
    pub fn of_licence(ratings: impl IntoIterator<Item = Self>) -> Self {
        let (mut any, mut any_b, mut all_provisional) = (false, false, true);
        for rating in ratings {
            any = true;
            any_b |= rating == Self::B;
            all_provisional &= rating == Self::Provisional;
        }
        if any_b {
            Self::B
        } else if any && all_provisional {
            Self::Provisional
        } else {
            Self::A
        }
    }
}

/// Objects to a route or a branch more for a sponsor that is rated B (`lu/RT-2`).
pub(crate) fn b_rated(rating: Rating) -> Option<Reason> {
    let reason = || Reason::new(ErrorCode::LicenceBRated).rule(rule!("lu/RT-2")).at_most(Confidence::Secondary);
    (rating == Rating::B).then(|| reason().remedy("end the action plan with an A rating first"))
}

wire_enum! {
    /// The status of a student sponsor, on which depends what courses it can offer.
    pub enum StudentStatus {
        /// In the first 12 months, before an assessment (`lu/T-7`).
        Probationary = "probationary",
        /// Assessed every 12 months (`lu/ST-2`).
        StudentSponsor = "student_sponsor",
        /// With 4 years of compliance and educational oversight (`cas/N-22`).
        TrackRecord = "track_record",
    }
}
