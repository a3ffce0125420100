//! What an accepted change request does to the licence: each has an event of its own, with the new value.

use super::content::role;
use super::fields::{BRANCH_KIND, BRANCH_NAME, POSTCODE};
use super::{ChangeKind, present};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{
    BranchAdded, BranchRemoved, KeyPersonChanged, LicenceRatingChanged, OrganisationAmended, RepresentativeChanged,
    RoutesSurrendered,
};
use crate::fields::Form;
use crate::ids::RecordId;
use crate::licence::{BranchKind, Rating, Route, surrender};
use crate::plan::{Context, Plan};
use crate::rule;

/// What was accepted.
pub(super) struct Change<'a> {
    pub(super) request: &'a RecordId,
    pub(super) kind: ChangeKind,
    pub(super) fields: &'a Form,
    pub(super) routes: &'a [Route],
    pub(super) branch: Option<&'a RecordId>,
}

/// Plans what an accepted request does to the licence.
pub(super) fn fulfil(change: &Change<'_>, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
    match change.kind {
        ChangeKind::AmendOrganisationDetails
        | ChangeKind::Registration
        | ChangeKind::Inspection
        | ChangeKind::SportsEndorsement => change.amend_organisation(plan, context),
        ChangeKind::AmendAuthorisingOfficer
        | ChangeKind::ReplaceAuthorisingOfficer
        | ChangeKind::AmendKeyContact
        | ChangeKind::ReplaceKeyContact => change.set_person(plan, context),
        ChangeKind::AppointRepresentative | ChangeKind::AmendRepresentative | ChangeKind::RemoveRepresentative => {
            change.set_representative(plan, context)
        }
        ChangeKind::AddBranch => change.add_branch(plan, context),
        ChangeKind::RemoveBranch => change.remove_branch(plan),
        ChangeKind::SurrenderLicence => surrender::surrender(change.request, plan, context),
        ChangeKind::SurrenderRoutes => change.give_up_routes(plan, context),
        ChangeKind::MoveToA => {
            plan.event(LicenceRatingChanged { route: Route::UkExpansionWorker, rating: Rating::A });
            Ok(())
        }
        // What the Home Office does then, it does by commands of its own.
        ChangeKind::NewOwnership | ChangeKind::ProvisionalUsers | ChangeKind::AnythingElse => Ok(()),
    }
}

impl Change<'_> {
    /// What is so from now on of what the request is about.
    fn wanted(&self, context: &Context<'_>) -> Result<Form> {
        let now = present::form(self.kind, context.licence()?);
        Ok(if self.kind.facts().whole { self.fields.cleared() } else { now.amended(self.fields) })
    }

    fn amend_organisation(&self, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
        let licence = context.licence()?;
        let wanted = self.wanted(context)?;
        let (organisation, details) = if self.kind == ChangeKind::AmendOrganisationDetails {
            present::organisation(&wanted, licence)
        } else {
            (licence.organisation.clone(), licence.details.amended(&wanted))
        };
        let (number, request) = (context.number.clone(), self.request.clone());
        plan.event(OrganisationAmended { number, request, organisation, details });
        Ok(())
    }

    fn set_person(&self, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
        let Some(role) = role(self.kind) else { return Ok(()) };
        let person = Some(present::person(&self.wanted(context)?));
        let (number, request) = (context.number.clone(), self.request.clone());
        plan.event(KeyPersonChanged { number, request, role, person });
        Ok(())
    }

    fn set_representative(&self, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
        let representative = self.wanted(context)?;
        let (number, request) = (context.number.clone(), self.request.clone());
        plan.event(RepresentativeChanged { number, request, representative });
        Ok(())
    }

    fn add_branch(&self, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
        let kind = self.fields.get(BRANCH_KIND).and_then(BranchKind::find).unwrap_or(BranchKind::Branch);
        let name = self.fields.get(BRANCH_NAME).unwrap_or_default().into();
        let postcode = self.fields.get(POSTCODE).map(Into::into);
        let (number, request) = (context.number.clone(), Some(self.request.clone()));
        let branch = RecordId::new("branch", plan.next(context));
        plan.event(BranchAdded { number, request, branch, kind, name, postcode });
        Ok(())
    }

    fn remove_branch(&self, plan: &mut Plan) -> Result<()> {
        let named = self.branch.cloned();
        let request = self.request.clone();
        plan.events.extend(named.map(|branch| BranchRemoved { request, branch }.into()));
        Ok(())
    }

    /// A licence keeps a route: who gives up the last gives up the licence.
    fn give_up_routes(&self, plan: &mut Plan, context: &Context<'_>) -> Result<()> {
        let kept =
            context.licence()?.routes.iter().any(|held| !held.route.is_some_and(|route| self.routes.contains(&route)));
        if !kept {
            let reason = Reason::new(ErrorCode::RequestTarget).rule(rule!("lu/T-21")).message("no route would be left");
            return Err(reason.field("/request").remedy("reject it, and have the whole licence surrendered").into());
        }
        plan.event(RoutesSurrendered { request: self.request.clone(), routes: self.routes.to_vec() });
        Ok(())
    }
}
