//! The name and the end of a batch or a group.

use super::Container;
use super::begin::{name_problem, name_taken};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{ContainerDeleted, ContainerRenamed};
use crate::ids::RecordId;
use crate::plan::{Context, Plan, Planned};
use crate::rule;

/// Plans another name.
pub(in crate::certificate) fn rename(
    record: &Container,
    name: &str,
    context: &Context<'_>,
) -> Result<Planned<RecordId>> {
    let mut plan = Plan::default();
    plan.problems.extend(name_problem(name));
    plan.objections.extend(name_taken(name, Some(&record.container), context));
    plan.event(ContainerRenamed { container: record.container.clone(), name: name.into() });
    Ok((plan, record.container.clone()))
}

/// Plans the end of a batch or a group, which must be empty.
pub(in crate::certificate) fn delete(record: &Container, context: &Context<'_>) -> Result<Planned<RecordId>> {
    if context.records.members(&record.container).next().is_some() {
        let reason = Reason::new(ErrorCode::ContainerNotEmpty).rule(rule!("cos/11.1.7"));
        let remedy = "take out or delete what is in it first";
        return Err(reason.field(format!("/{}", record.kind)).remedy(remedy).into());
    }
    let mut plan = Plan::default();
    plan.event(ContainerDeleted { container: record.container.clone() });
    Ok((plan, record.container.clone()))
}
