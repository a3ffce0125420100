//! How programs are built and run in each language, as its people are used to.

use super::Place;
use crate::call::{Call, program};
use crate::{places, python as package};

/// Where Debian keeps the Java library that calls C.
const JNA: &str = "/usr/share/java/jna.jar";

pub(super) fn nothing(_: &Place) -> Result<Vec<Call>, String> {
    Ok(Vec::new())
}

pub(super) fn make(place: &Place) -> Result<Vec<Call>, String> {
    let make = program("make").argument("-C").argument(&place.source);
    let make = make.argument(format!("BUILD={}", place.built.display()));
    Ok(vec![make.with("PKG_CONFIG_PATH", place.lib().join("pkgconfig"))])
}

pub(super) fn cmake(place: &Place) -> Result<Vec<Call>, String> {
    let configure = program("cmake").argument("-S").argument(&place.source).argument("-B").argument(&place.built);
    let configure = configure.argument(format!("-DCMAKE_PREFIX_PATH={}", place.library.display()));
    Ok(vec![configure, program("cmake").argument("--build").argument(&place.built)])
}

pub(super) fn javac(place: &Place) -> Result<Vec<Call>, String> {
    if !std::path::Path::new(JNA).exists() {
        let package = places::package_with(JNA).unwrap_or("libjna-java");
        return Err(format!("`{JNA}` is missing: `apt-get install {package}` brings it on Debian, as does `.ci/run`"));
    }
    let javac = program("javac").words("-Xlint:all -Werror -cp").argument(JNA).argument("-d").argument(&place.built);
    Ok(vec![javac.and(places::files(&place.source, ".java")?)])
}

/// Packages are installed in a copy, so that nothing of theirs comes to lie in the project.
pub(super) fn npm(place: &Place) -> Result<Vec<Call>, String> {
    for file in ["package.json", "package-lock.json"].map(|name| place.source.join(name)) {
        places::copy(&file, &place.built.join(file.file_name().unwrap_or_default()))?;
    }
    for file in places::files(&place.source, ".mjs")? {
        places::copy(&file, &place.built.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(vec![program("npm").words("ci --ignore-scripts --no-audit --no-fund").within(&place.built)])
}

pub(super) fn python(place: &Place, script: &str) -> Result<Call, String> {
    Ok(package::interpreter()?.argument(place.source.join(script)))
}

pub(super) fn java(place: &Place, class: &str) -> Result<Call, String> {
    let path = format!("{JNA}:{}", place.built.display());
    let library = format!("-Djna.library.path={}", place.lib().display());
    Ok(program("java").argument("-cp").argument(path).argument(library).argument(class))
}

pub(super) fn node(place: &Place, script: &str) -> Result<Call, String> {
    Ok(program("node").argument(script).within(&place.built))
}
