//! The roles of key personnel, and the words for what a person is to the sponsor and under immigration law.

use crate::words::wire_enum;

wire_enum! {
    /// A role in a licence (`lu/K-1`). One person may have several.
    pub enum KeyRole {
        /// Answers for everyone who uses SMS.
        AuthorisingOfficer = "authorising_officer",
        /// The main point of contact with the Home Office.
        KeyContact = "key_contact",
        /// Acts for the sponsor, and is qualified to give immigration advice.
        Representative = "representative",
        /// A Level 1 user.
        Level1 = "level_1",
        /// A Level 2 user.
        Level2 = "level_2",
    }
}

wire_enum! {
    /// What a person is to the sponsor.
    pub enum SponsorRelation {
        /// A paid member of staff.
        Employee = "employee",
        /// A director.
        Director = "director",
        /// A partner.
        Partner = "partner",
        /// The holder of an office.
        OfficeHolder = "office_holder",
        /// Staff of another organisation that does the sponsor's human resources work (`lu/K-6`).
        HrThirdParty = "hr_third_party",
        /// Supplied by an agency (`lu/K-7`).
        Agency = "agency",
        /// A contractor, or a consultant hired for one project (`lu/K-8`).
        Contractor = "contractor",
        /// A legal representative (`lu/K-4`).
        Representative = "representative",
        /// The insolvency practitioner of a sponsor in administration (`lu/K-10`).
        InsolvencyPractitioner = "insolvency_practitioner",
    }
}

wire_enum! {
    /// By what a person is a settled worker (`lu/K-11`), or that they are none.
    pub enum SettledStatus {
        /// A British citizen.
        BritishCitizen = "british_citizen",
        /// Resides, or permanently resides, under the EEA Regulations.
        EeaRegulations = "eea_regulations",
        /// Has limited or indefinite leave under Appendix EU.
        EuSettlementScheme = "eu_settlement_scheme",
        /// A British overseas territories citizen, but not through the bases in Cyprus.
        OverseasTerritoriesCitizen = "overseas_territories_citizen",
        /// A Commonwealth citizen with leave on the ground of UK Ancestry.
        UkAncestry = "uk_ancestry",
        /// Settled in the meaning of the Immigration Act 1971.
        Settled = "settled",
        /// None of these.
        NotSettled = "not_settled",
    }
}

wire_enum! {
    /// Why no Level 1 user of a sponsor needs to be a settled worker (`lu/K-9`).
    pub enum SettledException {
        /// A diplomatic mission or an international organisation, licensed for International Agreement.
        DiplomaticMission = "diplomatic_mission",
        /// The Authorising Officer has leave as Representative of an Overseas Business.
        OverseasBusiness = "overseas_business",
        /// The Authorising Officer has leave as Tier 1 (Graduate Entrepreneur) or Tier 1 (Entrepreneur).
        Entrepreneur = "entrepreneur",
    }
}

impl SponsorRelation {
    /// The words, for the field of a form.
    pub const WORDS: &'static [&'static str] = &words::<{ Self::ALL.len() }>(Self::ENUMERATION.words);

    /// Whether the one and the same Level 1 user who is settled can be this to the sponsor (`lu/K-10`).
    #[must_use]
    pub const fn is_own_staff(self) -> bool {
        matches!(self, Self::Employee | Self::Director | Self::Partner)
    }

    /// Whether such a person is the sponsor's own (`lu/K-6`).
    #[must_use]
    pub const fn is_of_the_sponsor(self) -> bool {
        self.is_own_staff() || matches!(self, Self::OfficeHolder)
    }

    /// Whether key personnel are normally this (`lu/K-14`).
    #[must_use]
    pub const fn is_usual(self) -> bool {
        self.is_of_the_sponsor() || matches!(self, Self::InsolvencyPractitioner)
    }
}

impl SettledStatus {
    /// The words, for the field of a form.
    pub const WORDS: &'static [&'static str] = &words::<{ Self::ALL.len() }>(Self::ENUMERATION.words);

    /// Whether it makes a settled worker.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::NotSettled)
    }
}

/// The names of the words of an enumeration.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn words<const COUNT: usize>(of: &[crate::words::Word]) -> [&'static str; COUNT] {
    let (mut names, mut place) = ([""; COUNT], 0);
    while place < COUNT {
        names[place] = of[place].name;
        place += 1;
    }
    names
}
