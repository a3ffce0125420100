//! What an accepted change request does to a licence. Each event has the new value, and names the request that asked for it.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{Branch, BranchKind, NamedRole};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{LicenceNumber, RecordId};
use crate::licence::{Organisation, Person, Route};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The details of the organisation changed.
    OrganisationAmended "organisation_amended" about(KeyPersonnel number) personal[details] {
        /// The licence.
        number: LicenceNumber,
        /// The request that asked for it.
        request: RecordId,
        /// Who holds the licence, from now on.
        organisation: Organisation,
        /// The further details, from now on.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OrganisationDetailsForm"))]
        details: Form,
    }
}

impl Effect for OrganisationAmended {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        licence.organisation = self.organisation.clone();
        licence.details = self.details.clone();
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_was_accepted(&self.request)
    }
}

event! {
    /// Somebody has a role from now on, or has it with other details.
    KeyPersonChanged "key_person_changed" about(KeyPersonnel number) personal[person] {
        /// The licence.
        number: LicenceNumber,
        /// The request that asked for it.
        request: RecordId,
        /// The role.
        role: NamedRole,
        /// The person, from now on; none where erased.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<Person>,
    }
}

impl Effect for KeyPersonChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let personnel = &mut records.licences.the_one()?.key_personnel;
        match self.role {
            NamedRole::AuthorisingOfficer => personnel.authorising_officer.clone_from(&self.person),
            NamedRole::KeyContact => personnel.key_contact.clone_from(&self.person),
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_was_accepted(&self.request)
    }
}

event! {
    /// A representative was appointed, amended or removed.
    RepresentativeChanged "representative_changed" about(KeyPersonnel number) personal[representative] {
        /// The licence.
        number: LicenceNumber,
        /// The request that asked for it.
        request: RecordId,
        /// The representative, from now on; empty where there is none.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RepresentativeForm"))]
        representative: Form,
    }
}

impl Effect for RepresentativeChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.key_personnel.representative = self.representative.clone();
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_was_accepted(&self.request)
    }
}

event! {
    /// A branch, a site, a linked entity or a partner institution came to a licence.
    BranchAdded "branch_added" about(KeyPersonnel number) personal[name, postcode] {
        /// The licence.
        number: LicenceNumber,
        /// The request that asked for it; none where it was there when the licence was entered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        request: Option<RecordId>,
        /// The branch.
        branch: RecordId,
        /// What it is.
        kind: BranchKind,
        /// What it is called.
        #[serde(default)]
        name: Personal,
        /// The postcode.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        postcode: Option<Personal>,
    }
}

impl Effect for BranchAdded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { branch, kind, name, postcode, .. } = self.clone();
        records.licences.the_one()?.branches.push(Branch { branch, kind, name, postcode });
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        self.request.as_ref().map_or(Ok(()), |request| records.change_was_accepted(request))
    }
}

event! {
    /// A branch, a site, a linked entity or a partner institution left a licence.
    BranchRemoved "branch_removed" about() personal[] {
        /// The request that asked for it.
        request: RecordId,
        /// The branch.
        branch: RecordId,
    }
}

impl Effect for BranchRemoved {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.branches.retain(|kept| kept.branch != self.branch);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_was_accepted(&self.request)
    }
}

event! {
    /// A licence lost routes that its sponsor gave up.
    RoutesSurrendered "routes_surrendered" about() personal[] {
        /// The request that asked for it.
        request: RecordId,
        /// The routes.
        routes: Vec<Route>,
    }
}

impl Effect for RoutesSurrendered {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let given_up = |route: Route| self.routes.contains(&route);
        records.licences.the_one()?.routes.retain(|held| !held.route.is_some_and(given_up));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_was_accepted(&self.request)
    }
}
