//! What other people's builds find the library with: pkg-config and CMake. Both ask where they lie themselves, so that
//! the folder can be moved.

use std::path::Path;

use super::library::Library;
use crate::places;

/// The files of `lib/`, each with its text: `@NAME@` is filled in.
const FILES: [(&str, &str); 4] = [
    ("pkgconfig/sms.pc", include_str!("templates/sms.pc")),
    ("pkgconfig/sms-static.pc", include_str!("templates/sms-static.pc")),
    ("cmake/sms/smsConfig.cmake", include_str!("templates/smsConfig.cmake")),
    ("cmake/sms/smsConfigVersion.cmake", include_str!("templates/smsConfigVersion.cmake")),
];

/// What a static library needs of the system.
const SYSTEM_LIBRARIES: &str = if cfg!(windows) {
    "ws2_32 userenv bcrypt ntdll advapi32"
} else if cfg!(target_os = "macos") {
    "iconv m"
} else {
    "pthread dl m"
};

/// Writes the files into `lib/` of a folder.
pub(super) fn write(folder: &Path, abi: &str, library: &Library) -> Result<(), String> {
    let flags: Vec<String> = SYSTEM_LIBRARIES.split(' ').map(|name| format!("-l{name}")).collect();
    let values = [
        ("@VERSION@", env!("CARGO_PKG_VERSION")),
        ("@ABI@", abi),
        ("@RUNTIME@", &library.runtime),
        ("@LINK@", &library.link),
        ("@ARCHIVE@", library.archive),
        ("@SYSTEM_FLAGS@", &flags.join(" ")),
        ("@SYSTEM_LIBRARIES@", &SYSTEM_LIBRARIES.replace(' ', ";")),
    ];
    for (name, template) in FILES {
        let text = values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value));
        places::write(&folder.join("lib").join(name), text)?;
    }
    Ok(())
}
