//! What there should be: numbers, and the day on which they go.

#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    /// Applies for so many.
    Apply(u32),
    /// Grants so many of an application.
    Grant(usize, u32),
    /// Drafts a CoS from an application.
    Create(usize),
    /// Deletes a draft of an application.
    Delete(usize),
    /// Assigns a draft of an application.
    Assign(usize),
    /// Takes back what is not assigned of an application.
    Reclaim(usize),
    /// Lets so many days pass.
    Wait(u64),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) granted: u32,
    pub(crate) assigned: u32,
    pub(crate) unassigned: u32,
    pub(crate) removed: u32,
    pub(crate) reclaimed: u32,
    pub(crate) drafts: u32,
}

/// For each application what was asked for, and from its grant on the day of that and the units.
#[derive(Debug, Default)]
pub(crate) struct Model {
    applications: Vec<(u32, Option<(u64, Grant)>)>,
    today: u64,
}

impl Model {
    pub(crate) fn grants(&self) -> impl Iterator<Item = Option<Grant>> {
        self.applications.iter().map(|(_, grant)| grant.map(|(_, grant)| grant))
    }

    pub(crate) fn allows(&self, step: Step) -> bool {
        let application = |which| self.applications.get(which);
        let grant = |which| application(which).and_then(|(_, grant)| *grant).map(|(_, grant)| grant);
        match step {
            Step::Apply(_) | Step::Wait(_) => true,
            Step::Grant(which, number) => {
                application(which).is_some_and(|(asked, grant)| grant.is_none() && (1..=*asked).contains(&number))
            }
            Step::Create(which) => grant(which).is_some_and(|grant| grant.drafts < grant.unassigned),
            Step::Delete(which) => grant(which).is_some_and(|grant| grant.drafts > 0),
            Step::Assign(which) => grant(which).is_some_and(|grant| grant.drafts > 0 && grant.unassigned > 0),
            Step::Reclaim(which) => grant(which).is_some_and(|grant| grant.unassigned > 0),
        }
    }

    pub(crate) fn take(&mut self, step: Step) {
        match step {
            Step::Apply(number) => self.applications.push((number, None)),
            Step::Grant(which, number) => {
                let grant = Grant { granted: number, unassigned: number, ..Grant::default() };
                self.applications[which].1 = Some((self.today, grant));
            }
            Step::Create(which) => self.grant(which).drafts += 1,
            Step::Delete(which) => self.grant(which).drafts -= 1,
            Step::Assign(which) => {
                let grant = self.grant(which);
                (grant.assigned, grant.unassigned, grant.drafts) =
                    (grant.assigned + 1, grant.unassigned - 1, grant.drafts - 1);
            }
            Step::Reclaim(which) => {
                let grant = self.grant(which);
                (grant.reclaimed, grant.unassigned) = (grant.unassigned, 0);
            }
            Step::Wait(days) => self.wait(days),
        }
    }

    fn grant(&mut self, which: usize) -> &mut Grant {
        &mut self.applications[which].1.as_mut().unwrap().1
    }

    /// On the 90th day what is not assigned is gone.
    fn wait(&mut self, days: u64) {
        self.today += days;
        for (granted_on, grant) in self.applications.iter_mut().filter_map(|(_, grant)| grant.as_mut()) {
            if self.today - *granted_on >= 90 {
                (grant.removed, grant.unassigned) = (grant.removed + grant.unassigned, 0);
            }
        }
    }
}
