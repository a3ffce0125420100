//! The word that somebody meant: the nearest of a list.

/// The longest name that is compared, in bytes.
const LONGEST: usize = 64;

/// The nearest of these words: at most two slips away, one where the name is short, and none but case and separators where it is
/// shorter still. Of words that are equally near it is the first. A word with other digits is another word.
///
/// A slip is a letter too many, one too few, another one, or two that changed places. Capitals count as small letters, and spaces and
/// hyphens as underscores.
///
/// ```
/// use sms_core::nearest::nearest;
/// let words = ["assign_cos", "assign_cas", "view_users"];
/// assert_eq!(nearest("asign_cos", words), Some("assign_cos"));
/// assert_eq!(nearest("View Users", words), Some("view_users"));
/// assert_eq!(nearest("log_in", words), None);
/// assert_eq!(nearest("level_4", ["level_1", "level_2"]), None);
/// ```
pub fn nearest<'a, W>(name: &str, words: W) -> Option<&'a str>
where
    W: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let most = match name.len() {
        0..=2 => 0,
        3..=5 => 1,
        length if length <= LONGEST => 2,
        _ => return None,
    };
    let words = words.into_iter().filter(|word| digits(word).eq(digits(name)));
    (0..=most).find_map(|slips| words.clone().find(|word| is_within(slips, name.as_bytes(), word.as_bytes())))
}

/// The nearest of the fields, be it one whose name says its unit: `gross_salary` is `gross_salary_pence`.
///
/// ```
/// use sms_core::nearest::nearest_field;
/// let fields = ["gross_salary_pence", "weekly_hours"];
/// assert_eq!(nearest_field("gross_salary", fields), Some("gross_salary_pence"));
/// ```
pub fn nearest_field<'a, W>(name: &str, fields: W) -> Option<&'a str>
where
    W: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let fields = fields.into_iter();
    nearest(name, fields.clone()).or_else(|| {
        let mut in_pence = fields.filter_map(|field| Some((field, field.strip_suffix("_pence")?)));
        let (field, _) = in_pence.find(|(_, bare)| nearest(name, [*bare]).is_some())?;
        Some(field)
    })
}

/// The question that goes with a word: what helps whoever wrote another one.
///
/// ```
/// assert_eq!(sms_core::nearest::did_you_mean("assign_cos"), "did you mean `assign_cos`?");
/// ```
#[must_use]
pub fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// Whether a name can be shown because of the word that it is near to: it tells of nobody, and shows the slip.
pub(crate) fn is_shown(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b' '))
}

fn digits(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.bytes().filter(u8::is_ascii_digit)
}

/// Whether one text becomes the other by so many slips. Texts that are unlike are told apart by their first letters.
fn is_within(slips: usize, name: &[u8], word: &[u8]) -> bool {
    if let ([letter, name @ ..], [other, word @ ..]) = (name, word)
        && plain(*letter) == plain(*other)
    {
        return is_within(slips, name, word);
    }
    let Some(left) = slips.checked_sub(1) else { return name.is_empty() && word.is_empty() };
    match (name, word) {
        ([], []) => true,
        ([], [_, word @ ..]) => is_within(left, &[], word),
        ([_, name @ ..], []) => is_within(left, name, &[]),
        ([letter, shorter @ ..], [other, rest @ ..]) => {
            is_within(left, shorter, word)
                || is_within(left, name, rest)
                || is_within(left, shorter, rest)
                || matches!((shorter, rest), ([second, name @ ..], [first, word @ ..])
                    if plain(*letter) == plain(*first) && plain(*second) == plain(*other) && is_within(left, name, word))
        }
    }
}

/// A letter without what is no slip.
const fn plain(letter: u8) -> u8 {
    match letter {
        b' ' | b'-' => b'_',
        letter => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LETTERS: &[u8] = b"abcd_";

    /// The distance as textbooks have it: a table of all beginnings.
    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = match (i, j) {
                    (0, _) | (_, 0) => i + j,
                    _ => {
                        let same = usize::from(one[i - 1] != other[j - 1]);
                        let mut least = table[i - 1][j - 1] + same;
                        least = least.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                        if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                            least = least.min(table[i - 2][j - 2] + 1);
                        }
                        least
                    }
                };
            }
        }
        table[one.len()][other.len()]
    }

    fn text() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(proptest::sample::select(LETTERS), 0..9)
    }

    proptest! {
        #[test]
        fn slips_are_counted_as_in_textbooks(one in text(), other in text(), slips in 0..3_usize) {
            prop_assert_eq!(is_within(slips, &one, &other), distance(&one, &other) <= slips);
        }
    }

    #[test]
    fn of_words_equally_near_it_is_the_first_and_a_nearer_one_wins() {
        assert_eq!(nearest("assign_cxs", ["assign_cas", "assign_cos"]), Some("assign_cas"));
        assert_eq!(nearest("assign_coss", ["assign_cas", "assign_cos"]), Some("assign_cos"));
        assert_eq!(nearest("assign_cos", ["assign_cas", "assign_cos"]), Some("assign_cos"));
    }

    #[test]
    fn short_names_allow_fewer_slips() {
        assert_eq!(nearest("A", ["a", "b"]), Some("a"));
        assert_eq!(nearest("c", ["a", "b"]), None);
        assert_eq!(nearest("yess", ["yes", "no"]), Some("yes"));
        assert_eq!(nearest("yours", ["yes", "no"]), None);
        assert_eq!(nearest(&"a".repeat(LONGEST + 1), ["a"]), None);
    }
}
