//! Files that were spoilt in every way that comes to mind: each must be judged as the other validator judges it.

use super::judge::{Judge, how_many, ours};
use super::samples::{UPLOAD, official_uploads};
use super::scan::{Part, elements, leaves};
use super::verdicts::same;
use sms_formats::bdt::{FileKind, Schema};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        (self.roll() % count.max(1) as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

type Spoil = fn(&str, &mut Dice) -> Vec<u8>;

const SPOILS: &[Spoil] = &[
    leave_out,
    double,
    swap,
    rename,
    empty,
    lengthen,
    put_letter,
    put_letter_as_reference,
    put_attribute,
    put_odd_markup,
    move_elsewhere,
    put_inside,
    cut_byte,
    put_byte,
    change_byte,
    cut_end,
    change_namespace,
    change_prefix,
    put_beside_root,
    change_declaration,
    change_encoding,
];

const NAMES: &[&str] = &[
    "CAS",
    "Header",
    "FamilyName",
    "GivenName",
    "AddressLine",
    "PostCode",
    "Country",
    "City",
    "CourseID",
    "Version",
    "FullDate",
    "Year",
    "EvidenceDetails",
    "WorkPlacementDetails",
    "WorkPlacementAddress",
    "Name",
    "x",
    "SELTRequired",
];

const ATTRIBUTES: &[&str] = &[
    "x=\"1\"",
    "xml:lang=\"en\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"0\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"x\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"NameType\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"PBSStringType\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:boolean\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:other=\"a\"",
    "xmlns:q=\"urn:q\"",
    "xmlns=\"urn:q\"",
    "xmlns=\"\"",
    "xmlns:q=\"\"",
    "q:x=\"1\"",
    "x=\"1\" x=\"2\"",
    "x='1'y='2'",
    "x=1",
    "x",
    "x=\"a<b\"",
    "x=\"&amp;&#65;\"",
    "x=\"&nope;\"",
    "1x=\"1\"",
    "x = \"1\"",
    "\n x\n=\n\"1\"\n",
];

const MARKUP: &[&str] = &[
    "<!-- a note -->",
    "<!-- a -- b -->",
    "<!--->",
    "<!-- -->\n<!-- -->",
    "<?tool do?>",
    "<?xml version=\"1.0\"?>",
    "<?XML a?>",
    "<?a:b c?>",
    "<??>",
    "<![CDATA[text]]>",
    "<![CDATA[ ]]>",
    "<![CDATA[]]>",
    "<!ENTITY a \"b\">",
    "<!x>",
    "&amp;",
    "&lt;",
    "&nope;",
    "&#0;",
    "&#x41;",
    "&#xD800;",
    "&#55296;",
    "&#x;",
    "&#;",
    "&;",
    "&",
    "<",
    ">",
    "]]>",
    "]] >",
    "<x/>",
    "<x></x>",
    "<x",
    "</x>",
    "</>",
    "<>",
    "< x/>",
    "<x/ >",
    "<x:y/>",
    "<x:y:z/>",
    "<-x/>",
    "<\u{e9}/>",
    "\u{0}",
    "\u{1}",
    "\u{b}",
    "\u{85}",
    "\u{2028}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{feff}",
    "\r",
    "\r\n",
    "\n\n\n",
];

const LETTERS: &[char] = &[
    '\u{e9}',
    '\u{141}',
    '\u{20ac}',
    '\t',
    '\n',
    '\r',
    '&',
    '<',
    '>',
    '"',
    '\'',
    '#',
    '\u{0}',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    '\u{fffe}',
    '\u{1F600}',
    ' ',
    '0',
    'x',
    '-',
    '.',
];

fn any<'a>(parts: &'a [Part], dice: &mut Dice) -> &'a Part {
    &parts[dice.below(parts.len())]
}

fn cut(text: &str, place: std::ops::Range<usize>, with: &str) -> Vec<u8> {
    [&text[..place.start], with, &text[place.end..]].concat().into_bytes()
}

fn leave_out(text: &str, dice: &mut Dice) -> Vec<u8> {
    cut(text, any(&elements(text), dice).whole.clone(), "")
}

fn double(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&elements(text), dice).clone();
    cut(text, part.whole.end..part.whole.end, &text[part.whole])
}

fn swap(text: &str, dice: &mut Dice) -> Vec<u8> {
    let parts = elements(text);
    let first = any(&parts, dice).whole.clone();
    let second = any(&parts, dice).whole.clone();
    let (first, second) = if first.start < second.start { (first, second) } else { (second, first) };
    if first.end > second.start {
        return text.as_bytes().to_vec();
    }
    let pieces = [
        &text[..first.start],
        &text[second.clone()],
        &text[first.end..second.start],
        &text[first],
        &text[second.end..],
    ];
    pieces.concat().into_bytes()
}

fn rename(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&elements(text), dice).clone();
    let whole = text[part.whole.clone()].to_owned();
    let name = dice.one(NAMES);
    let renamed = whole.replacen(&part.name, name, 1);
    let end = format!("</{}>", part.name);
    let renamed = renamed.strip_suffix(&end).map_or(renamed.clone(), |start| format!("{start}</{name}>"));
    cut(text, part.whole, &renamed)
}

fn empty(text: &str, dice: &mut Dice) -> Vec<u8> {
    cut(text, any(&elements(text), dice).inner.clone(), "")
}

fn lengthen(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&leaves(text), dice).clone();
    let length = dice.one(&[1, 30, 31, 35, 36, 50, 51, 250, 251, 1_000, 1_001, 2_000, 2_001, 20_000]);
    let letter = dice.one(&["x", "9", " ", "\u{e9}", "&amp;", "\n"]);
    cut(text, part.inner, &letter.repeat(length))
}

fn inside(part: &Part, text: &str, dice: &mut Dice) -> usize {
    let mut place = part.inner.start + dice.below(part.inner.len() + 1);
    while !text.is_char_boundary(place) {
        place += 1;
    }
    place
}

fn put_letter(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&leaves(text), dice).clone();
    let place = inside(&part, text, dice);
    cut(text, place..place, &dice.one(LETTERS).to_string())
}

fn put_letter_as_reference(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&leaves(text), dice).clone();
    let (place, letter) = (inside(&part, text, dice), u32::from(dice.one(LETTERS)));
    let reference = if dice.below(2) == 0 { format!("&#{letter};") } else { format!("&#x{letter:X};") };
    cut(text, place..place, &reference)
}

fn put_attribute(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&elements(text), dice).clone();
    let place = part.whole.start + 1 + part.name.len();
    cut(text, place..place, &format!(" {}", dice.one(ATTRIBUTES)))
}

fn put_odd_markup(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&elements(text), dice).clone();
    let within = inside(&part, text, dice);
    let place = dice.one(&[part.whole.start, part.whole.end, part.inner.start, part.inner.end, within]);
    cut(text, place..place, dice.one(MARKUP))
}

fn move_elsewhere(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = any(&elements(text), dice).clone();
    let rest = String::from_utf8(cut(text, part.whole.clone(), "")).unwrap();
    if rest.matches('<').count() < 2 {
        return rest.into_bytes();
    }
    let place = any(&elements(&rest), dice).whole.end;
    cut(&rest, place..place, &text[part.whole])
}

fn put_inside(text: &str, dice: &mut Dice) -> Vec<u8> {
    let parts = elements(text);
    let (outer, inner) = (any(&parts, dice).clone(), any(&parts, dice).clone());
    let place = dice.one(&[outer.inner.start, outer.inner.end]);
    cut(text, place..place, &text[inner.whole])
}

fn cut_byte(text: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.remove(dice.below(bytes.len()));
    bytes
}

fn put_byte(text: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let place = dice.below(bytes.len());
    bytes.insert(place, dice.one(b"<>&\"'/=?!- x0;]:\n\r\t\xE9\xFF\x01"));
    bytes
}

fn change_byte(text: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let place = dice.below(bytes.len());
    bytes[place] = dice.roll() as u8;
    bytes
}

fn cut_end(text: &str, dice: &mut Dice) -> Vec<u8> {
    text.as_bytes()[..dice.below(text.len())].to_vec()
}

fn change_namespace(text: &str, dice: &mut Dice) -> Vec<u8> {
    let (from, to) = dice.one(&[
        ("common-200910", "common-200911"),
        ("upload-200910", "common-200910"),
        ("upload-200910", "upload-202207"),
        ("http://homeoffice", "https://homeoffice"),
        ("xmlns=", "xmlns:cmn="),
        ("BulkFileUploadGeneralRootElement", "BulkFileUploadOtherRootElement"),
    ]);
    text.replace(from, to).into_bytes()
}

fn change_prefix(text: &str, dice: &mut Dice) -> Vec<u8> {
    // The common namespace under a prefix, for one element or for all.
    let prefixed = text.replacen(
        " xmlns=",
        " xmlns:c=\"http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-common-200910\" xmlns=",
        1,
    );
    let parts = elements(&prefixed);
    let part = any(&parts, dice).clone();
    let whole = &prefixed[part.whole.clone()];
    let changed = match dice.below(3) {
        0 => whole
            .replace(&format!("<{}", part.name), &format!("<c:{}", part.name))
            .replace(&format!("</{}", part.name), &format!("</c:{}", part.name)),
        1 => whole
            .replace(&format!("<{}", part.name), &format!("<nope:{}", part.name))
            .replace(&format!("</{}", part.name), &format!("</nope:{}", part.name)),
        _ => whole.replacen(&format!("<{}", part.name), &format!("<c:{}", part.name), 1),
    };
    cut(&prefixed, part.whole, &changed)
}

fn put_beside_root(text: &str, dice: &mut Dice) -> Vec<u8> {
    let beside =
        dice.one(&["<x/>", "x", "&amp;", "<!-- a -->", "<?a b?>", " \n ", "<![CDATA[x]]>", "&#32;", "\u{feff}"]);
    if dice.below(2) == 0 {
        return format!("{text}{beside}").into_bytes();
    }
    let place = text.find("?>").map_or(0, |place| place + 2);
    cut(text, place..place, beside)
}

fn change_declaration(text: &str, dice: &mut Dice) -> Vec<u8> {
    let end = text.find("?>").unwrap() + 2;
    let declaration = dice.one(&[
        "",
        "\n<?xml version=\"1.0\"?>",
        "<?xml version='1.0' encoding='utf-8'?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
        "<?xml version=\"1.0\" standalone=\"maybe\"?>",
        "<?xml version=\"1.0\" standalone=\"yes\" encoding=\"UTF-8\"?>",
        "<?xml encoding=\"UTF-8\"?>",
        "<?xml?>",
        "<?xml version=\"1.0\"encoding=\"UTF-8\"?>",
        "<?xml version=\"2.0\"?>",
        "<?xml version=1.0?>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "<?xml version=\"1.0\" x=\"1\"?>",
        "<?xml version=\"1.0\" encoding=\"\"?>",
        "<?xml  version = \"1.0\"  encoding = \"iso-8859-1\" ?>",
        "<?XML version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"8859\"?>",
    ]);
    cut(text, 0..end, declaration)
}

/// A letter beyond ASCII, written in one encoding under the name of another.
fn change_encoding(text: &str, dice: &mut Dice) -> Vec<u8> {
    let part = leaves(text).into_iter().find(|part| part.name == "FamilyName").unwrap();
    let name = dice.one(&["Jos\u{e9}", "\u{141}ukasz", "\u{c3}\u{a9}", "\u{93}x\u{94}", "x"]);
    let declared = dice.one(&["ISO-8859-1", "UTF-8", "utf-8", "US-ASCII"]);
    let text = String::from_utf8(cut(text, part.inner, name)).unwrap();
    let text = text.replacen("ISO-8859-1", declared, 1);
    match dice.below(3) {
        0 => text.into_bytes(),
        1 => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect(),
        _ => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
    }
}

/// What the two judge otherwise, each shown by name in `differences`.
fn is_left_out(file: &[u8]) -> bool {
    let text = String::from_utf8_lossy(file);
    let is_date =
        |part: &Part| part.name.ends_with("Date") || part.name.contains("LatestDate") || part.name.starts_with("Year");
    let is_spaced =
        |part: &Part| text[part.inner.clone()].contains(|letter: char| letter.is_whitespace() || "&<".contains(letter));
    let contradicts_mark = file.starts_with(b"\xEF\xBB\xBF")
        && !file[3..].is_ascii()
        && !text.to_lowercase().contains("encoding=\"utf-8\"");
    contradicts_mark || file.contains(&0) || elements(&text).iter().any(|part| is_date(part) && is_spaced(part))
}

fn spoilt(count: usize) -> Vec<Vec<u8>> {
    let mut sources: Vec<String> =
        official_uploads().into_iter().map(|(_, file)| String::from_utf8(file).unwrap()).collect();
    sources.push(UPLOAD.to_owned());
    let mut dice = Dice(0x5EED_2026_0928_0001);
    let mut spoilt = Vec::with_capacity(count);
    while spoilt.len() < count {
        let (source, spoil) = (&sources[dice.below(sources.len())], dice.one(SPOILS));
        let mut file = spoil(source, &mut dice);
        // Now and then two things are wrong.
        if let Ok(text) = str::from_utf8(&file)
            && dice.below(4) == 0
            && [leave_out as Spoil, double, lengthen].iter().all(|other| !std::ptr::fn_addr_eq(*other, spoil))
            && leaves(text).len() > 10
        {
            let again = dice.one(&[leave_out as Spoil, double, lengthen]);
            file = again(text, &mut dice);
        }
        if !is_left_out(&file) {
            spoilt.push(file);
        }
    }
    spoilt
}

/// Names of the encodings, as people spell them. Not every build of libxml2 knows each.
const ENCODINGS: &[&str] = &[
    "ISO-8859-1",
    "iso-88591",
    "iso8859-1",
    "iso88591",
    "ISO_8859-1",
    "ISO-8859-01",
    "ISO-8859-1-1987",
    "Latin-1",
    "l1",
    "cp819",
    "IBM819",
    "csISOLatin1",
    "iso-ir-100",
    "UTF8",
    "utf_8",
    "us",
    "ASCII",
    "ISO646-US",
    "cp367",
];

/// Names of no encoding, or of another one.
const NO_ENCODINGS: &[&str] =
    &["8859-1", "ISO-88590-1", "ISO 8859-1", "ISO_8859-1:1987", "isoo8859-1", "utf8mb4", "latin", "csUTF8", "UTF-7"];

#[test]
fn an_encoding_is_known_by_all_its_names() {
    let named = |name: &&str| UPLOAD.replace("ISO-8859-1", name).into_bytes();
    for name in ENCODINGS {
        assert!(ours(&named(name)).is_valid, "{name}");
    }
    let files: Vec<Vec<u8>> = NO_ENCODINGS.iter().map(named).collect();
    let judge = Judge::of(Schema::newest(FileKind::Upload));
    for ((name, file), wanted) in NO_ENCODINGS.iter().zip(&files).zip(judge.judge(&files)) {
        assert!(!ours(file).is_valid && (*name == "UTF-7" || !wanted.is_valid), "{name}: {:?}", wanted.said);
    }
}

#[test]
fn mutants_are_judged_as_the_other_validator_judges_them() {
    let files = spoilt(how_many(10_000, 200_000));
    let judge = Judge::official().unwrap_or_else(|| Judge::of(Schema::newest(FileKind::Upload)));
    let (mut wrong, mut valid, mut ill_formed) = (Vec::new(), 0, 0);
    for (file, wanted) in files.iter().zip(judge.judge(&files)) {
        let ours = ours(file);
        valid += usize::from(ours.is_valid);
        ill_formed += usize::from(!ours.is_well_formed);
        if !same(&ours, &wanted) {
            wrong.push((file, ours, wanted));
        }
    }
    println!("{} mutants: {valid} valid, {ill_formed} not well formed", files.len());
    // Each verdict is there often enough to mean something.
    assert!(valid * 20 > files.len() && ill_formed * 20 > files.len());
    for (file, ours, wanted) in wrong.iter().take(5) {
        if std::env::var_os("SMS_SHOW").is_some() {
            println!("{}", String::from_utf8_lossy(file));
        }
        println!("ours: {} {:#?}", ours.is_valid, ours.said);
        println!("theirs: {} {:#?}", wanted.is_valid, wanted.said);
    }
    assert!(wrong.is_empty(), "{} of {} are judged otherwise", wrong.len(), files.len());
}
