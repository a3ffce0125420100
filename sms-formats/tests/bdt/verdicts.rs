//! The verdict on files as they are, and the values of each type one by one.

use super::judge::{Judge, Verdict, ours};
use super::samples::{UPLOAD, official_uploads};
use super::scan::leaves;
use sms_formats::bdt::{FileKind, Schema};

/// Every text that each of these stands for a kind of: numbers, days, words, characters.
const TEXTS: &[&str] = &[
    "",
    " ",
    "  x  ",
    "x",
    "X",
    "0",
    "1",
    "2",
    "3",
    "01",
    "+1",
    "-1",
    "-0",
    "+0",
    "0.0",
    "00",
    "1.",
    ".5",
    ".",
    "+",
    "-",
    "1e3",
    "1.2E+08",
    "168",
    "168.0",
    "168.01",
    "168.1",
    "167.95",
    "15.55",
    "0.05",
    "999999999.99",
    "1000000000",
    "999999999.999",
    "1.10",
    "1.100",
    "  5  ",
    "\t5\n",
    "5 5",
    "0x1F",
    "NaN",
    "INF",
    "1,000",
    "£5",
    "true",
    "false",
    "TRUE",
    "True",
    " true ",
    "yes",
    "A",
    "ABC",
    "abc",
    "ABCD",
    "AB",
    "A1C",
    "\"STATELESS\"",
    "STATELESS",
    "\"stateless\"",
    "GBR",
    "GBR ",
    "2026-09-28",
    "2026-9-28",
    "28/09/2026",
    "2026-02-29",
    "2024-02-29",
    "1900-02-29",
    "0000-01-01",
    "-0001-01-01",
    "12026-01-01",
    "02026-01-01",
    "2026-09-28Z",
    "2026-09-28+01:00",
    "2026-09-28+14:00",
    "2026-09-28+14:01",
    "2026-09-28-15:00",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-01-32",
    "2026-09",
    "2026",
    "26",
    "02026",
    "-2026",
    "2026-09Z",
    "2026Z",
    "2026-13",
    "0000",
    "0000-05",
    "46293",
    "1023456789",
    "2023456789",
    "102345678",
    "10234567890",
    "1a2B3c4D5e",
    "1023456\u{e9}89",
    "HIGHER",
    "higher",
    "SAME",
    "LOWER",
    "EQUAL",
    "T4General Ready To Go",
    "T4Child Ready To Go",
    "T4General Ready to Go",
    "Tier 4",
    "Tier 2",
    "General",
    "Child",
    "TESTC0113",
    "TESTC011X",
    "TESTC011Y",
    "testc0113",
    "TESTC01133",
    "TEST C011",
    "EX1 1EX",
    "EX11EX",
    "EX1  1EX",
    "ex1 1ex",
    "GIR 0AA",
    "gir 0aa",
    "W1A 0AX",
    "EC1A 1BB",
    "ABC 1AA",
    "AI1 1AA",
    "A1 1A",
    "M1 1AE",
    "EX1 1EX ",
    "-A",
    "a-",
    "A_1.b c-",
    "AB\u{e9}",
    "\u{e9}",
    "\u{141}",
    "\u{a0}",
    "\u{7f}",
    "\u{80}",
    "\u{ff}",
    "\u{100}",
    "\u{20ac}",
    "O'Test",
    "a#b",
    "a\"b",
    "a[b]",
    "a|b",
    "a\\b",
    "a$b",
    "a&amp;b",
    "a&lt;b",
    "a&#9;b",
    "a&#10;b",
    "a&#13;b",
    "a\tb",
    "a\nb",
    "~!@%()*+,-./:;=?^_{}&amp;'",
    "&#233;",
    "&#321;",
    "&quot;",
    "<![CDATA[x]]>",
    "<![CDATA[]]>",
    "x<!-- y -->z",
    "<?p q?>",
    "x<![CDATA[ & ]]>y",
    "x&apos;y",
];

fn agree(files: &[Vec<u8>], judge: &Judge, what: impl Fn(usize) -> String) {
    let wanted = judge.judge(files);
    for (number, (file, wanted)) in files.iter().zip(&wanted).enumerate() {
        let ours = ours(file);
        assert!(
            same(&ours, wanted),
            "{}\nours: {:?} {:#?}\ntheirs: {:?} {:#?}\n{}",
            what(number),
            (ours.is_valid, &ours.places),
            ours.said,
            (wanted.is_valid, &wanted.places),
            wanted.said,
            String::from_utf8_lossy(file)
        );
    }
}

/// The same verdict, and the same places where both could read the file.
pub(crate) fn same(ours: &Verdict, theirs: &Verdict) -> bool {
    let places = !ours.is_well_formed || !theirs.is_well_formed || ours.places == theirs.places;
    ours.is_valid == theirs.is_valid && places
}

fn uploads() -> Vec<(String, Vec<u8>)> {
    let mut uploads = official_uploads();
    uploads.push(("our own".to_owned(), UPLOAD.as_bytes().to_vec()));
    uploads
}

#[test]
fn every_upload_is_valid_for_both() {
    let (names, files): (Vec<_>, Vec<_>) = uploads().into_iter().unzip();
    for (name, file) in names.iter().zip(&files) {
        assert!(ours(file).is_valid, "{name}: {:#?}", ours(file).said);
    }
    let judges = [Some(Judge::of(Schema::newest(FileKind::Upload))), Judge::official()];
    for judge in judges.into_iter().flatten() {
        agree(&files, &judge, |number| names[number].clone());
    }
}

/// Every text in every place where text can stand: one file for each text, which is wrong wherever it is of another type.
#[test]
fn every_kind_of_text_in_every_place() {
    let long = [30, 31, 35, 36, 50, 51, 250, 251, 1_000, 1_001, 2_000, 2_001].map(|count| "x".repeat(count));
    let texts: Vec<String> = TEXTS.iter().copied().map(str::to_owned).chain(long).collect();
    let files: Vec<Vec<u8>> = texts.iter().map(|text| everywhere(text)).collect();
    let judges = [Some(Judge::of(Schema::newest(FileKind::Upload))), Judge::official()];
    for judge in judges.into_iter().flatten() {
        agree(&files, &judge, |number| format!("{:?} everywhere", texts[number]));
    }
}

/// Our own upload with one text in all places.
fn everywhere(text: &str) -> Vec<u8> {
    let mut file = UPLOAD.replace("encoding=\"ISO-8859-1\"", "encoding=\"UTF-8\"");
    let mut places = leaves(&file);
    // From the end, so that those before stay where they are. What has no room between its tags is left.
    places.sort_by_key(|part| std::cmp::Reverse(part.inner.start));
    for part in places.iter().filter(|part| part.whole.end > part.inner.end) {
        file.replace_range(part.inner.clone(), text);
    }
    file.into_bytes()
}
