//! Pipes that break, terminals, and names that are no text.

use crate::support::{Folder, ran};
use sms_cli::Streams;
use std::ffi::OsString;
use std::io::{self, Write};

const UPLOAD: &str = include_str!("../../../fuzz/seeds/files/upload.xml");

fn arguments(words: &[&str]) -> Vec<OsString> {
    words.iter().map(Into::into).collect()
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::new().with("upload.xml", UPLOAD);
    let mut child = folder.command(["bdt", "check", "upload.xml", "--json", "--on", "2026-08-01"]).spawn().unwrap();
    drop(child.stdout.take());
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

/// An output that takes nothing.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_output_that_takes_nothing_is_a_failure() {
    let mut err = Vec::new();
    let code = sms_cli::run(arguments(&["--help"]), Streams::new(&mut io::empty(), &mut Full, &mut err));
    assert_eq!(code, 3);
    assert!(String::from_utf8(err).unwrap().starts_with("sms: the output cannot be written: "));
}

#[test]
fn tables_fit_on_a_terminal() {
    let wrong = UPLOAD.replace("<Gender>2</Gender>", "<Gender>x</Gender>");
    let run = |width: Option<u16>| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut input = wrong.as_bytes();
        let mut streams = Streams::new(&mut input, &mut out, &mut err).progress(true);
        if let Some(width) = width {
            streams = streams.width(width);
        }
        assert_eq!(sms_cli::run(arguments(&["bdt", "check", "-", "--on", "2026-08-01"]), streams), 1);
        assert!(err.is_empty(), "a small file shows no progress");
        String::from_utf8(out).unwrap()
    };
    let widest = |text: &str| text.lines().filter(|line| line.starts_with('|')).map(|line| line.chars().count()).max();
    assert!(widest(&run(None)) > Some(80));
    assert!(widest(&run(Some(80))) <= Some(80));
    // Nothing in colour, whatever it is written to.
    assert!(!run(Some(80)).contains('\u{1b}'));
}

#[test]
fn progress_is_shown_on_a_terminal_and_goes_again() {
    let (head, rest) = UPLOAD.split_once("<CAS>").unwrap();
    let (record, foot) = rest.rsplit_once("</CAS>").unwrap();
    let file = head.to_owned() + &format!("<CAS>{record}</CAS>").repeat(400) + foot;
    assert!(file.len() > 2 << 20);
    let folder = Folder::new().with("many.xml", &file);
    let path = folder.path("many.xml");
    let run = |shows: bool| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut input = io::empty();
        let streams = Streams::new(&mut input, &mut out, &mut err).progress(shows);
        let code = sms_cli::run(["bdt".into(), "check".into(), path.clone().into(), "--json".into()], streams);
        assert_ne!(code, 3);
        String::from_utf8(err).unwrap()
    };
    let shown = run(true);
    assert!(shown.starts_with('\r') && shown.contains(" %") && shown.ends_with('\r'), "{shown:?}");
    assert_eq!(run(false), "");
}

/// What a column is called may not steer the terminal that it is shown on.
#[test]
fn names_of_others_steer_nothing() {
    let folder = Folder::new().with("a.csv", "CAS number,\u{1b}[31mred\nE4G0AA0A00A0A1,\n");
    let ran = folder.sms(["bdt", "from-table", "a.csv", "--kind", "graduates", "--file-id", "1"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("<U+001B>[31mred") && !ran.out.contains('\u{1b}'), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_is_no_text_is_a_file() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let name = |bytes: &'static [u8]| OsStr::from_bytes(bytes).to_owned();
    let folder = Folder::new().with(name(b"upl\xFFoad.xml"), UPLOAD);
    let of = |words: &[&'static str], names: Vec<OsString>| folder.sms(words.iter().map(OsString::from).chain(names));
    let ran = of(&["bdt", "check", "--on", "2026-08-01"], vec![name(b"upl\xFFoad.xml")]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.starts_with("upl\u{FFFD}oad.xml: valid"), "{ran:?}");
    let ran = of(&["bdt", "to-table"], vec![name(b"upl\xFFoad.xml"), "--to".into(), name(b"\xFE.csv")]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(folder.path(name(b"\xFE.csv")).is_file());

    let host = sms_store::Host::open_file(&folder.path(name(b"\xFF.db")), &Default::default()).unwrap();
    host.close().unwrap();
    assert_eq!(of(&["verify"], vec![name(b"\xFF.db")]).code, 0);
}
