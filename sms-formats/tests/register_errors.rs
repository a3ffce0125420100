//! Every way in which a register file is refused: the exact code, place and message of each.

use sms_core::{Error, ErrorCode};
use sms_formats::register::{CELL_LIMIT, CODES, Cells, FILE_LIMIT, Register, RegisterError};
use std::collections::BTreeSet;
use std::io;

const HEADER: &str = "Organisation Name,Town/City,County,Type & Rating,Route\r\n";

type Expected = (ErrorCode, Option<usize>, Option<usize>, &'static str);

fn facts(error: &RegisterError) -> (ErrorCode, Option<usize>, Option<usize>, String) {
    (error.code(), error.line(), error.column(), error.to_string())
}

#[track_caller]
fn refused(file: impl AsRef<[u8]>, (code, line, column, message): Expected) {
    let error = Register::read(file.as_ref()).err();
    assert_eq!(error.as_ref().map(facts), Some((code, line, column, message.to_owned())));
}

/// The error of the machine stands behind ours, and ours behind that of the library.
#[test]
fn why_a_file_cannot_be_read() {
    let refused = Register::read_file("/no/such/file.csv").unwrap_err();
    assert_eq!(refused.code(), ErrorCode::RegisterUnreadable);
    let missing = |error: &dyn std::error::Error| {
        let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
        cause.map(io::Error::kind) == Some(io::ErrorKind::NotFound)
    };
    assert!(missing(&refused));
    let error = Error::from(refused.clone());
    let cause = std::error::Error::source(&error).unwrap();
    assert!(cause.downcast_ref() == Some(&refused) && missing(cause));
}

#[test]
fn empty_files() {
    let expected = (ErrorCode::RegisterEmpty, None, None, "the file is empty, a header is needed");
    refused("", expected);
    refused("\u{feff}", expected);
}

#[test]
fn wrong_encodings() {
    let latin = [HEADER.as_bytes(), b"\"Test Ltd\",\"Caf\xe9\",,,\r\n"].concat();
    refused(
        latin,
        (
            ErrorCode::RegisterEncoding,
            Some(2),
            Some(16),
            "line 2, column 16: the byte 0xe9 is not UTF-8; this looks like text in windows-1252; save it as UTF-8",
        ),
    );
    let utf16 = b"\xff\xfeO\0r\0g\0";
    refused(
        utf16,
        (
            ErrorCode::RegisterEncoding,
            Some(1),
            Some(1),
            "line 1, column 1: the byte 0xff is not UTF-8; this looks like text in UTF-16; save it as UTF-8",
        ),
    );
    let cut_short = [HEADER.as_bytes(), b"Test Ltd,\xc3"].concat();
    refused(
        cut_short,
        (ErrorCode::RegisterEncoding, Some(2), Some(10), "line 2, column 10: the byte 0xc3 is not UTF-8"),
    );
}

/// A file that somebody took or saved in place of the CSV is named, and the place and the code are as they were.
#[test]
fn other_files_are_named() {
    let utf16 = |little: bool, mark: bool| {
        let units = mark.then_some(0xFEFF).into_iter().chain(HEADER.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect::<Vec<u8>>()
    };
    let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".as_slice(), &[0xD8; 16], name.as_bytes()].concat();
    let page = |start: &str| format!("{start}<title>Register of licensed sponsors</title>").into_bytes();
    let (encoding, nul) = (ErrorCode::RegisterEncoding, ErrorCode::RegisterNul);
    let (columns, quote) = (ErrorCode::RegisterMissingColumns, ErrorCode::RegisterStrayQuote);
    let utf_16 = "text in UTF-16; save it as UTF-8";
    let html = "a page of a website (HTML); download the CSV file itself";
    for (file, code, column, likeness) in [
        (utf16(true, true), encoding, Some(1), utf_16),
        (utf16(false, true), encoding, Some(1), utf_16),
        (utf16(true, false), nul, Some(2), utf_16),
        (utf16(false, false), nul, Some(1), utf_16),
        (zip("[Content_Types].xml"), encoding, Some(15), "a spreadsheet file (XLSX); export it as CSV"),
        (
            zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            encoding,
            Some(15),
            "a spreadsheet file (ODS); export it as CSV",
        ),
        (zip("register.csv"), encoding, Some(15), "an archive (ZIP); unpack it"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0".to_vec(),
            encoding,
            Some(1),
            "a spreadsheet file (XLS); export it as CSV",
        ),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), encoding, Some(2), "a document (PDF); take the CSV file"),
        (page("\u{feff} <!DOCTYPE HTML>"), columns, None, html),
        (page("<html lang=\"en\">"), quote, Some(12), html),
        (b"Organisation Name,Caf\x80\x99".to_vec(), encoding, Some(22), "text in windows-1252; save it as UTF-8"),
    ] {
        let error = Register::read(&file).expect_err("the file is refused");
        assert_eq!((error.code(), error.column()), (code, column), "{error}");
        let (_, told) = error
            .to_string()
            .split_once("; this looks like ")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap_or_default();
        assert_eq!(told, likeness);
    }
    // One byte that is wrong in a file of UTF-8, or one that no text in windows-1252 has, is no other file.
    for file in [b"Caf\xc3\xa9 \xe9 ".as_slice(), b"a\x81b", b"a\xe9\0", b"PK,Route", b"a <html>"] {
        let error = Register::read(file).expect_err("the file is refused").to_string();
        assert!(!error.contains("looks like"), "{error}");
    }
}

#[test]
fn nul_bytes() {
    let file = format!("{HEADER}Té\0st,,,,\r\n");
    refused(file, (ErrorCode::RegisterNul, Some(2), Some(3), "line 2, column 3: a NUL byte stands in the text"));
}

#[test]
fn stray_quotes() {
    let inside = "line 2, column 5: a quote stands inside a cell that does not begin with one";
    refused(format!("{HEADER}Test\"Ltd\",a,b,c,d\r\n"), (ErrorCode::RegisterStrayQuote, Some(2), Some(5), inside));

    let after_comma = "line 3, column 9: a quote stands inside a cell that does not begin with one";
    let file = format!("{HEADER}a,b,c,d,e\r\na,b,c,d \"e\"\r\n");
    refused(file, (ErrorCode::RegisterStrayQuote, Some(3), Some(9), after_comma));

    let followed = "line 2, column 11: text follows the closing quote of a cell";
    refused(format!("{HEADER}\"Test Ltd\" ,a,b,c,d\r\n"), (ErrorCode::RegisterStrayQuote, Some(2), Some(11), followed));

    let unclosed_at_comma = "line 2, column 7: text follows the closing quote of a cell";
    refused(
        format!("{HEADER}\"Ltd,\"a\",b,c,d\r\n"),
        (ErrorCode::RegisterStrayQuote, Some(2), Some(7), unclosed_at_comma),
    );

    let unclosed = "line 2, column 9: the quote that opens here is never closed";
    refused(
        format!("{HEADER}a,b,c,d,\"e\r\nf,g,h,i,j\r\n"),
        (ErrorCode::RegisterStrayQuote, Some(2), Some(9), unclosed),
    );
    refused(format!("{HEADER}a,b,c,d,\"e\"\""), (ErrorCode::RegisterStrayQuote, Some(2), Some(9), unclosed));
    refused(format!("{HEADER}a,b,c,d,\""), (ErrorCode::RegisterStrayQuote, Some(2), Some(9), unclosed));
}

#[test]
fn lone_carriage_returns() {
    let lone = |column: usize| format!("line 2, column {column}: a carriage return stands without a line feed");
    for (line, column) in
        [("a,b\rc,d,e,f\r\n", 4), ("a,b,c,d,e\r", 10), ("a,b,c,d,e\ra,b,c,d,e\r\n", 10), ("a,b,c,d,\"e\"\r", 12)]
    {
        let error = Register::read(format!("{HEADER}{line}").as_bytes()).expect_err("the file is refused");
        assert_eq!(facts(&error), (ErrorCode::RegisterLineEnding, Some(2), Some(column), lone(column)));
    }
    let at_start = format!("{HEADER}\ra,b,c,d,e\r\n");
    let message = "line 2, column 1: a carriage return stands without a line feed";
    refused(at_start, (ErrorCode::RegisterLineEnding, Some(2), Some(1), message));
}

#[test]
fn rows_of_another_length() {
    let few = "line 3: the row needs 5 cells and has 4";
    refused(format!("{HEADER}a,b,c,d,e\r\na,b,c,d\r\n"), (ErrorCode::RegisterRowLength, Some(3), None, few));
    let many = "line 2: the row needs 5 cells and has 6";
    refused(format!("{HEADER}a,b,c,d,e,\r\n"), (ErrorCode::RegisterRowLength, Some(2), None, many));
    let spaces = "line 2: the row needs 5 cells and has 1";
    refused(format!("{HEADER} \r\n"), (ErrorCode::RegisterRowLength, Some(2), None, spaces));
    let after_line_feeds_in_quotes = "line 4: the row needs 5 cells and has 9";
    let file = format!("{HEADER}\"a\r\na\",b,c,d,e\r\n1,2,3,4,5,6,7,8,\"9\"\r\n");
    refused(file, (ErrorCode::RegisterRowLength, Some(4), None, after_line_feeds_in_quotes));
}

#[test]
fn blank_lines() {
    refused(format!("\r\n{HEADER}"), (ErrorCode::RegisterRowLength, Some(1), None, "line 1: the line is blank"));
    refused(
        format!("{HEADER}\na,b,c,d,e\n"),
        (ErrorCode::RegisterRowLength, Some(2), None, "line 2: the line is blank"),
    );
    refused(
        format!("{HEADER}a,b,c,d,e\r\n\r\n"),
        (ErrorCode::RegisterRowLength, Some(3), None, "line 3: the line is blank"),
    );
}

#[test]
fn long_cells() {
    let fits = "é".repeat(CELL_LIMIT / 2);
    assert!(Register::read(format!("{HEADER}a,b,{fits},d,e").as_bytes()).is_ok());
    let message = "line 2: the cell `County` has 4097 bytes, more than 4096";
    refused(format!("{HEADER}a,b,\"{fits}c\",d,e"), (ErrorCode::RegisterCellLength, Some(2), None, message));
    let message = "line 1: the name of a column has 4097 bytes, more than 4096";
    refused(format!("{fits}c,{HEADER}"), (ErrorCode::RegisterCellLength, Some(1), None, message));
}

#[test]
fn headers_with_other_columns() {
    let other_layout = "Licence Number,Organisation Name,TierRating,Classification,Status\na,b,c,d,e\n";
    let message = "line 1: missing columns: `Town/City`, `County`, `Type & Rating`, `Route`; \
                   unknown columns: `Licence Number`, `TierRating`, `Classification`, `Status`";
    refused(other_layout, (ErrorCode::RegisterMissingColumns, Some(1), None, message));

    let missing = "line 1: missing columns: `Route`";
    refused(
        "Organisation Name,Town/City,County,Type & Rating",
        (ErrorCode::RegisterMissingColumns, Some(1), None, missing),
    );

    let unknown = "line 1: unknown columns: `route `, ``";
    let file = "Organisation Name,Town/City,County,Type & Rating,Route,route ,\n";
    refused(file, (ErrorCode::RegisterUnknownColumns, Some(1), None, unknown));

    // What nobody sees is told by its number, so that no name is missing and unknown alike.
    let unseen = "line 1: missing columns: `Organisation Name`, `Town/City`, `Type & Rating`; \
                  unknown columns: `Organisation<U+00A0>Name`, `Town/City<U+200B>`, `<U+FEFF>Type & Rating`";
    refused(
        "Organisation\u{a0}Name,Town/City\u{200b},County,\u{feff}Type & Rating,Route",
        (ErrorCode::RegisterMissingColumns, Some(1), None, unseen),
    );

    // A file without a header begins with somebody's row.
    let nobody = "line 1: missing columns: `Organisation Name`, `Town/City`, `County`, `Type & Rating`, `Route`; \
                  unknown columns: `…`, `…`, `…`, `…`, `…`";
    refused(
        "Anna Example,Exampleton,Wiltshire 12,+44 123,Skilled Worker Anna\n",
        (ErrorCode::RegisterMissingColumns, Some(1), None, nobody),
    );

    let repeated = "line 1: repeated columns: `County`";
    let file = "County,Organisation Name,Town/City,County,Type & Rating,Route\n";
    refused(file, (ErrorCode::RegisterRepeatedColumns, Some(1), None, repeated));
}

#[test]
fn messages_stay_short_and_on_one_line() {
    let columns: Vec<String> = (1..=12).map(|number| format!("\"{number}\n{}\"", "x".repeat(70))).collect();
    let file = format!("{},{HEADER}", columns.join(","));
    let message = Register::read(file.as_bytes()).expect_err("the file is refused").to_string();
    assert!(message.ends_with("… and 2 more") || message.ends_with("…` and 2 more"), "{message}");
    assert!(!message.contains('\n') && message.len() < 800, "{message}");
}

#[test]
fn files_beyond_the_limit() {
    let expected = (ErrorCode::RegisterFileSize, None, None, "the file has more than 268435456 bytes");
    refused(vec![0; FILE_LIMIT + 1], expected);
}

#[test]
fn unreadable_files() {
    let error = Register::read_from(Broken).expect_err("the file is refused");
    let message = "the file cannot be read: the disk is gone".to_owned();
    assert_eq!(facts(&error), (ErrorCode::RegisterUnreadable, None, None, message));
}

#[test]
fn rows_that_cannot_be_added() {
    let mut register = Register::new();
    let long = "x".repeat(CELL_LIMIT + 1);
    let error = register.push(Cells { route: &long, ..Cells::default() }).expect_err("the row is refused");
    let message = "the cell `Route` has 4097 bytes, more than 4096".to_owned();
    assert_eq!(facts(&error), (ErrorCode::RegisterCellLength, None, None, message));
    let error = register.push(Cells { town: "a\0", ..Cells::default() }).expect_err("the row is refused");
    assert_eq!(facts(&error), (ErrorCode::RegisterNul, None, None, "a NUL byte stands in the text".to_owned()));
    assert_eq!(register, Register::new());
}

#[test]
fn every_code_occurs() {
    let files = [
        String::new(),
        format!("{HEADER}\0"),
        format!("{HEADER}a\""),
        format!("{HEADER}a\r"),
        format!("{HEADER}a"),
        format!("{HEADER},,,,{}", "x".repeat(CELL_LIMIT + 1)),
        "Route".to_owned(),
        format!("Other,{HEADER}"),
        format!("Route,{HEADER}"),
    ];
    let mut found: BTreeSet<_> = files.iter().filter_map(|file| code_of(Register::read(file.as_bytes()))).collect();
    found.extend(code_of(Register::read(b"\xff")));
    found.extend(code_of(Register::read(&vec![0; FILE_LIMIT + 1])));
    found.extend(code_of(Register::read_from(Broken)));
    assert_eq!(found, CODES.iter().copied().collect());
    assert_eq!(found.len(), CODES.len());
    let family = ErrorCode::ALL.iter().filter(|code| code.id().starts_with("register."));
    assert!(family.eq(CODES), "every code of the family is one of the reader's, in the order of the numbers");
    assert!(CODES.iter().all(|code| code.number() / 1_000 == 6));
}

#[test]
fn an_error_of_the_library_keeps_code_and_place() {
    let error = Register::read(format!("{HEADER}a\"").as_bytes()).expect_err("the file is refused");
    let library = Error::from(error.clone());
    assert_eq!((library.code(), library.to_string()), (ErrorCode::RegisterStrayQuote, error.to_string()));
}

fn code_of(result: Result<Register, RegisterError>) -> Option<ErrorCode> {
    result.err().map(|error| error.code())
}

struct Broken;

impl io::Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is gone"))
    }
}
