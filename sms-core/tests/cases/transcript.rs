//! What a run saw, as bytes: every layer must see the same.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sms_core::document::canonical;

/// A line of canonical JSON for every step that a case took.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    text: String,
}

impl Transcript {
    /// Writes down the answers to the steps of a case, or of one of its rows.
    pub(crate) fn add(&mut self, case: &str, row: Option<usize>, answers: &[Value]) {
        for (step, answer) in answers.iter().enumerate() {
            let line = json!({ "answer": answer, "case": case, "row": row, "step": step });
            self.text.push_str(&canonical(&line));
            self.text.push('\n');
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of the bytes.
    pub(crate) fn digest(&self) -> String {
        Sha256::digest(&self.text).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_a_line() {
        let mut transcript = Transcript::default();
        transcript.add("a case", None, &[Value::Null, json!({ "b": 1, "a": "é" })]);
        transcript.add("another", Some(2), &[json!(true)]);
        assert_eq!(
            transcript.text(),
            "{\"answer\":null,\"case\":\"a case\",\"row\":null,\"step\":0}\n\
             {\"answer\":{\"a\":\"é\",\"b\":1},\"case\":\"a case\",\"row\":null,\"step\":1}\n\
             {\"answer\":true,\"case\":\"another\",\"row\":2,\"step\":0}\n"
        );
    }

    /// What `printf '' | sha256sum` says.
    #[test]
    fn the_digest_is_that_of_sha256sum() {
        let nothing = Transcript::default().digest();
        assert_eq!(nothing, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
