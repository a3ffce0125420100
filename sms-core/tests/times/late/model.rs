//! What should be: the entries that count, folded in the order in which they were recorded. It shares nothing with the library.

/// Something that the real system did to a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Create,
    Assign,
    Use,
    Reopen,
    Withdraw,
    Cancel,
    Note,
}

/// What the library accepted. Moments are hours since the beginning.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) sequence: u64,
    pub(crate) operation: Operation,
    pub(crate) which: usize,
    pub(crate) recorded: i64,
    pub(crate) happened: i64,
    /// The first hour of the day on which an assignment expires.
    pub(crate) closes: i64,
    /// What a note says.
    pub(crate) note: u64,
}

/// State and note of each certificate that is there.
pub(crate) type Certificates = Vec<Option<(String, Option<u64>)>>;

#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) entries: Vec<Entry>,
}

impl Model {
    /// The three certificates by the entries that count at a moment, and the entries that cannot follow.
    pub(crate) fn as_of(&self, moment: i64, counts: impl Fn(&Entry) -> bool) -> (Certificates, Vec<u64>) {
        use Operation as Do;
        let mut certificates: [Option<(&str, Option<u64>, i64)>; 3] = [None; 3];
        let mut left_out = Vec::new();
        for entry in self.entries.iter().filter(|entry| counts(entry)) {
            let (state, note, closes) = certificates[entry.which].unwrap_or(("none", None, i64::MAX));
            let open = state == "assigned" && entry.happened < closes;
            certificates[entry.which] = match entry.operation {
                Do::Create => Some(("ready_to_go", None, i64::MAX)),
                Do::Assign if state == "ready_to_go" => Some(("assigned", note, entry.closes)),
                Do::Use if open => Some(("used", note, closes)),
                Do::Reopen if state == "used" => Some(("assigned", note, closes)),
                Do::Withdraw if open => Some(("withdrawn", note, closes)),
                Do::Cancel if open => Some(("cancelled", note, closes)),
                Do::Note if open => Some((state, Some(entry.note), closes)),
                _ => {
                    left_out.push(entry.sequence);
                    continue;
                }
            };
        }
        let seen = |(state, note, closes): (&str, _, i64)| {
            let expired = state == "assigned" && closes <= moment;
            (if expired { "expired" } else { state }.to_owned(), note)
        };
        (certificates.map(|certificate| certificate.map(seen)).into(), left_out)
    }
}
