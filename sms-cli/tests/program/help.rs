//! What the program says of itself, and of a command line that is wrong.

use crate::support::Folder;

const COMMANDS: [&[&str]; 9] = [
    &[],
    &["bdt"],
    &["bdt", "check"],
    &["bdt", "from-table"],
    &["bdt", "to-table"],
    &["register"],
    &["register", "check"],
    &["verify"],
    &["backup"],
];

#[test]
fn help_suffices() {
    let folder = Folder::new();
    for command in COMMANDS {
        let ran = folder.sms(command.iter().chain(&["--help"]));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command:?}");
        let wide = ran.out.lines().find(|line| line.chars().count() > 100);
        assert_eq!(wide, None, "{command:?}");
        insta::assert_snapshot!(format!("help-{}", [&["sms"], command].concat().join("-")), ran.out);
    }
}

#[test]
fn a_command_line_that_is_wrong_is_told() {
    let folder = Folder::new().with("a.xml", "");
    let wrong: [&[&str]; 12] = [
        &[],
        &["bdt"],
        &["bdt", "chek", "a.xml"],
        &["bdt", "check"],
        &["bdt", "check", "a.xml", "--on", "tomorrow"],
        &["bdt", "check", "a.xml", "--on", "9999-01-01"],
        &["bdt", "from-table", "a.xml", "--kind", "export"],
        &["bdt", "from-table", "a.xml", "--constant", "full_time"],
        &["bdt", "from-table", "a.xml", "--dates", "roman"],
        &["verify"],
        &["backup", "a.db"],
        &["--nonsense"],
    ];
    for arguments in wrong {
        let ran = folder.sms(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{arguments:?}: {ran:?}");
    }
    assert!(folder.sms(["bdt", "chek"]).err.contains("'check'"), "it says what was meant");
}

#[test]
fn it_says_its_version() {
    let ran = Folder::new().sms(["--version"]);
    assert_eq!((ran.code, ran.out), (0, format!("sms {}\n", env!("CARGO_PKG_VERSION"))));
}
