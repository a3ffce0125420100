//! What cannot all be so of a licence that is entered in mid-life: it is entered all the same, and somebody should look into it.

use super::{AdoptLicence, ComplianceKind, ComplianceState, LicenceStatus, Rating, Route, RouteSet};
use crate::allocation::NewAllocation;
use crate::certificate::{AdoptedCertificate, CertificateState};
use crate::error::ErrorCode;
use crate::finding::{About, Finding, Severity};
use crate::parameter::{Said, said};
use crate::plan::Context;
use crate::rule;
use crate::rule::Rule;
use crate::service::{AdoptedServiceApplication, ServiceKind, ServiceState};

impl AdoptLicence {
    /// Everything that contradicts something else.
    pub(super) fn contradictions(&self, context: &Context<'_>) -> Vec<Finding> {
        let held: RouteSet = self.routes.iter().filter_map(|held| held.route).collect();
        let found = |(rule, said): (&'static Rule, Said)| {
            let about = About::Licence(context.number.clone());
            Finding::new(ErrorCode::LicenceContradiction, Severity::Warning, about).rule(rule).message(said)
        };
        let allocations = self.allocations.iter().filter_map(|allocation| self.fewer_assigned(allocation, context));
        let mut findings: Vec<Finding> = allocations.map(found).collect();
        findings.extend(Route::ALL.iter().filter_map(|route| self.not_held(*route, held)).map(found));
        findings.extend(Route::ALL.iter().filter_map(|route| self.plan_without_b(*route)).map(found));
        findings.extend(self.open_without_status().into_iter().map(found));
        findings.extend(self.another_tier().into_iter().map(found));
        findings
    }

    /// Live certificates of the route that are not defined CoS.
    fn live(&self, route: Route) -> impl Iterator<Item = &AdoptedCertificate> {
        let of_route = move |certificate: &&AdoptedCertificate| certificate.route == route && !certificate.defined;
        let live = |certificate: &&AdoptedCertificate| {
            matches!(certificate.state, CertificateState::Assigned | CertificateState::Used)
        };
        self.certificates.iter().filter(of_route).filter(live)
    }

    /// An allocation of which fewer are assigned than there are certificates of its period.
    fn fewer_assigned(&self, allocation: &NewAllocation, context: &Context<'_>) -> Option<(&'static Rule, Said)> {
        let (from, to) = allocation.period(context.today);
        let (route, assigned) = (allocation.route, allocation.assigned);
        let of_period =
            |certificate: &&AdoptedCertificate| certificate.assigned_on.is_some_and(|on| (from..=to).contains(&on));
        let count = self.live(route).filter(of_period).count();
        (count > usize::try_from(assigned).unwrap_or(usize::MAX)).then(|| {
            let said = said!(
                "the allocation of `{route}` from {from} has {assigned} assigned, and {count} certificates were assigned in its time",
                route, from, assigned, count
            );
            (rule!("lu/M-3"), said)
        })
    }

    /// Certificates of a route that the licence does not cover.
    fn not_held(&self, route: Route, held: RouteSet) -> Option<(&'static Rule, Said)> {
        let open = |state: CertificateState| state.is_draft() || state == CertificateState::Assigned;
        let of_route =
            self.certificates.iter().filter(|certificate| certificate.route == route && open(certificate.state));
        let count = of_route.count();
        (count > 0 && !held.contains(route)).then(|| {
            let said = said!(
                "{count} certificates are on the route `{route}`, which the licence does not cover",
                count,
                route
            );
            (rule!("lu/P-10"), said)
        })
    }

    /// An action plan that has not ended for a route that is not rated B.
    fn plan_without_b(&self, route: Route) -> Option<(&'static Rule, Said)> {
        let open = self.action_plans.iter().any(|plan| plan.is_open() && plan.routes.contains(&route));
        let rated_b = self.routes.iter().any(|held| held.route == Some(route) && held.rating == Some(Rating::B));
        (open && !rated_b).then(|| {
            (
                rule!("lu/T-9"),
                said!("an action plan for the route `{route}` has not ended, and the route is not rated `b`", route),
            )
        })
    }

    /// Premium customer service that is in force beside a route with another tier.
    fn another_tier(&self) -> Option<(&'static Rule, Said)> {
        let in_force = |adopted: &&AdoptedServiceApplication| {
            adopted.kind == ServiceKind::Premium && adopted.state == ServiceState::Granted
        };
        let tier = self.service_applications.iter().find(in_force)?.tier?;
        let other = self.routes.iter().filter_map(|held| held.service_tier).any(|of_route| of_route != tier);
        let said = "the paid service of a route is another one than that which is in force";
        other.then(|| (rule!("lu/RT-6"), Said::from(said)))
    }

    /// A suspension that has not ended of a licence that is not suspended.
    fn open_without_status(&self) -> Option<(&'static Rule, Said)> {
        let open = |state: ComplianceState| state != ComplianceState::Closed;
        let suspended = self
            .compliance_actions
            .iter()
            .any(|action| action.kind == ComplianceKind::Suspension && open(action.state));
        (suspended && self.status != LicenceStatus::Suspended).then(|| {
            let said =
                said!("a suspension has not ended, and the licence is {licence_status}", licence_status = self.status);
            (rule!("lu/T-14"), said)
        })
    }
}
