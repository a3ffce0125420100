//! What a licence does, as a list of edges.

/// What is done.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Operation {
    Grant,
    Status(&'static str),
    Rating(&'static str),
    Pay,
    Decline,
    End(&'static str),
    Begin(&'static str),
    AddGrounds,
    Answer,
    Close,
    Wait(u64),
}

pub(crate) const STATUSES: [&str; 10] = [
    "active",
    "suspended",
    "dormant",
    "expired",
    "revoked",
    "surrendered",
    "applied",
    "rejected",
    "refused",
    "withdrawn",
];

const EDGES: [&str; 16] = [
    "applied rejected",
    "applied refused",
    "applied withdrawn",
    "active suspended",
    "active dormant",
    "active expired",
    "active revoked",
    "active surrendered",
    "suspended active",
    "suspended expired",
    "suspended revoked",
    "suspended surrendered",
    "dormant active",
    "dormant expired",
    "dormant revoked",
    "dormant surrendered",
];

/// Bank holidays of the years that sequences reach.
const HOLIDAYS: [&str; 17] = [
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
    "2027-01-01",
    "2027-03-26",
    "2027-03-29",
    "2027-05-03",
    "2027-05-31",
    "2027-08-30",
    "2027-12-27",
    "2027-12-28",
    "2028-01-03",
    "2028-04-14",
];

type Day = chrono::NaiveDate;

/// The last of so many working days, one day after the other.
fn working_days(mut day: Day, mut count: u32) -> Day {
    while count > 0 {
        day = day.succ_opt().unwrap();
        let weekday = day.format("%a").to_string();
        let free = weekday == "Sat" || weekday == "Sun" || HOLIDAYS.contains(&day.to_string().as_str());
        count -= u32::from(!free);
    }
    day
}

#[derive(Debug)]
pub(crate) struct Model {
    day: Day,
    status: &'static str,
    rating: &'static str,
    /// State and last day to pay.
    plans: Vec<(&'static str, Day)>,
    /// Kind, state or outcome, and last day to answer.
    actions: Vec<(&'static str, &'static str, Day)>,
}

impl Model {
    pub(crate) fn new() -> Self {
        Self { day: "2026-04-07".parse().unwrap(), status: "applied", rating: "a", plans: vec![], actions: vec![] }
    }

    fn is_licensed(&self) -> bool {
        ["active", "suspended", "dormant"].contains(&self.status)
    }

    fn plan(&self) -> &'static str {
        self.plans.last().map_or("none", |(state, _)| state)
    }

    fn action(&self) -> (&'static str, &'static str) {
        self.actions.last().map_or(("none", "none"), |(kind, state, _)| (kind, state))
    }

    pub(crate) fn allows(&self, operation: Operation) -> bool {
        let (open_plan, (kind, state)) = (["issued", "paid"].contains(&self.plan()), self.action());
        let undecided = ["open", "answered", "unanswered"].contains(&state);
        let sponsor = ["active", "suspended"].contains(&self.status);
        match operation {
            Operation::Grant => self.status == "applied",
            Operation::Status(to) => EDGES.contains(&format!("{} {to}", self.status).as_str()),
            Operation::Rating(to) => {
                let edge = matches!((self.rating, to), ("a", "b") | ("b", "a" | "b"));
                self.is_licensed() && edge && (to == "a" || (!open_plan && self.plans.len() < 2))
            }
            Operation::Pay | Operation::Decline => sponsor && self.plan() == "issued",
            Operation::End(result) => self.plan() == "paid" && (result != "followed" || self.plans.len() < 2),
            Operation::Begin(kind) => self.is_licensed() && kind != "suspension",
            Operation::AddGrounds => undecided,
            Operation::Answer => state == "open",
            Operation::Close => undecided && kind != "suspension",
            Operation::Wait(_) => true,
        }
    }

    fn close(&mut self, kinds: &[&str], outcome: &'static str) {
        for (kind, state, _) in &mut self.actions {
            if kinds.contains(kind) && ["open", "answered", "unanswered"].contains(state) {
                *state = outcome;
            }
        }
    }

    fn begin(&mut self, kind: &'static str) {
        self.actions.push((kind, "open", working_days(self.day, 20)));
    }

    fn issue(&mut self) {
        self.plans.push(("issued", working_days(self.day, 10)));
    }

    fn step(&mut self, to: &'static str) {
        self.plans.last_mut().unwrap().0 = to;
    }

    pub(crate) fn happens(&mut self, operation: Operation) {
        match operation {
            Operation::Grant => self.status = "active",
            Operation::Status(to) => self.comes_into(to),
            Operation::Rating("b") => {
                self.rating = "b";
                self.close(&["downgrade"], "downgraded");
                self.issue();
            }
            Operation::Rating(_) => {
                self.rating = "a";
                match self.plan() {
                    "issued" => self.step("cancelled"),
                    "paid" => self.step("completed"),
                    _ => {}
                }
            }
            Operation::Pay => self.step("paid"),
            Operation::Decline => self.step("declined"),
            Operation::End(result) => {
                self.step(result);
                match result {
                    "completed" => self.rating = "a",
                    "followed" => self.issue(),
                    _ => {}
                }
            }
            Operation::Begin(kind) => self.begin(kind),
            Operation::AddGrounds => {
                let answer_by = working_days(self.day, 20);
                let (_, state, until) = self.actions.last_mut().unwrap();
                (*state, *until) = ("open", answer_by.max(*until));
            }
            Operation::Answer => self.actions.last_mut().unwrap().1 = "answered",
            Operation::Close => self.actions.last_mut().unwrap().1 = "no_action",
            Operation::Wait(days) => self.wait(days),
        }
    }

    fn comes_into(&mut self, to: &'static str) {
        self.status = to;
        match to {
            "active" => self.close(&["suspension"], "no_action"),
            "suspended" => {
                self.close(&["downgrade", "revocation"], "suspended");
                self.begin("suspension");
            }
            "revoked" => self.close(&["downgrade", "revocation", "suspension"], "revoked"),
            _ => self.close(&["downgrade", "revocation", "suspension"], "licence_ended"),
        }
        if !self.is_licensed() && ["issued", "paid"].contains(&self.plan()) {
            self.step("cancelled");
        }
    }

    fn wait(&mut self, days: u64) {
        self.day = self.day + chrono::Days::new(days);
        let day = self.day;
        for (state, fee_by) in &mut self.plans {
            if *state == "issued" && *fee_by < day {
                *state = "unpaid";
            }
        }
        for (_, state, answer_by) in &mut self.actions {
            if *state == "open" && *answer_by < day {
                *state = "unanswered";
            }
        }
    }

    /// What is to be seen, a line for each thing.
    pub(crate) fn shown(&self) -> Vec<String> {
        let plans = self.plans.iter().map(|(state, fee_by)| format!("plan {state} {fee_by}"));
        let actions = self.actions.iter().map(|(kind, state, by)| format!("action {kind} {state} {by}"));
        [format!("licence {} {}", self.status, self.rating)].into_iter().chain(plans).chain(actions).collect()
    }
}
