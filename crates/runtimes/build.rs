//! Fetches the pinned wheels of AWS's Python client through pip, and writes the table that embeds
//! them. A version whose wheels cannot be had is left out: Cresset's own bootstrap serves it then.
//! The wheels are kept beside the build profiles, so that a rebuild fetches nothing.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

const PINS: &str = "bootstraps/python/wheels.pins";
/// After so many Python versions without wheels, the index is taken for unreachable.
const PATIENCE: usize = 2;
/// The names that the wheels' builders give to the same C library.
const PLATFORMS: [&str; 6] = [
    "manylinux1",
    "manylinux2010",
    "manylinux2014",
    "manylinux_2_5",
    "manylinux_2_17",
    "manylinux_2_28",
];

struct Pin {
    python: String,
    requirement: String,
    sha256: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={PINS}");
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let machine = env::var("CARGO_CFG_TARGET_ARCH")?;
    let kept = out.ancestors().nth(4).unwrap_or(&out).join("cresset-wheels");
    fs::create_dir_all(&kept)?;

    let pins = pins(&machine)?;
    let mut pythons: Vec<&str> = pins.iter().map(|pin| pin.python.as_str()).collect();
    pythons.dedup();
    let mut table = String::from("pub(crate) static WHEELS: &[Wheels] = &[\n");
    let mut failures = 0;
    for python in pythons {
        let pins: Vec<&Pin> = pins.iter().filter(|pin| pin.python == python).collect();
        let missing = pins.iter().any(|pin| !wheel(&kept, pin).is_file());
        if missing
            && failures < PATIENCE
            && let Err(reason) = fetch(python, &machine, &pins, &kept, &out)
        {
            println!("cargo:warning=no awslambdaric for Python {python}: {reason}");
            // The next build tries again.
            println!("cargo:rerun-if-changed={}", out.join("wheels-that-are-missing").display());
            failures += 1;
        }
        if pins.iter().all(|pin| wheel(&kept, pin).is_file()) {
            row(&mut table, python, &pins, &kept)?;
        } else {
            println!("cargo:warning=Cresset's own bootstrap will serve Python {python}");
        }
    }
    table.push_str("];\n");
    fs::write(out.join("wheels.rs"), table)?;
    Ok(())
}

fn pins(machine: &str) -> Result<Vec<Pin>, Box<dyn Error>> {
    let mut pins = Vec::new();
    for line in fs::read_to_string(PINS)?.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split_whitespace().map(str::to_owned);
        let (Some(python), Some(requirement), Some(x86_64), Some(aarch64)) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(format!("{PINS}: four fields are expected in '{line}'").into());
        };
        match machine {
            "x86_64" => pins.push(Pin { python, requirement, sha256: x86_64 }),
            "aarch64" => pins.push(Pin { python, requirement, sha256: aarch64 }),
            _ => {}
        }
    }
    Ok(pins)
}

fn wheel(kept: &Path, pin: &Pin) -> PathBuf {
    kept.join(format!("{}.whl", pin.sha256))
}

/// Lets pip fetch and check the wheels of one Python version, and keeps them by their hashes.
fn fetch(
    python: &str,
    machine: &str,
    pins: &[&Pin],
    kept: &Path,
    out: &Path,
) -> Result<(), Box<dyn Error>> {
    for pin in pins {
        let folder = out.join(format!("fetch-{}-{}", python, pin.sha256));
        fs::create_dir_all(&folder)?;
        let requirements = folder.join("requirements.txt");
        fs::write(&requirements, format!("{} --hash=sha256:{}\n", pin.requirement, pin.sha256))?;
        pip(python, machine, &requirements, &folder)?;
        let fetched = fs::read_dir(&folder)?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
            .ok_or("pip fetched no wheel")?;
        // Another profile's build may do the same at the same time: rename is whole or nothing.
        let part = kept.join(format!("{}.part-{}", pin.sha256, std::process::id()));
        fs::copy(&fetched, &part)?;
        fs::rename(&part, wheel(kept, pin))?;
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a build script has nobody to ask for a process")]
fn pip(
    python: &str,
    machine: &str,
    requirements: &Path,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    let abi = format!("cp{}", python.replace('.', ""));
    let mut command = Command::new("python3");
    command
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"])
        .args(["--no-deps", "--only-binary=:all:", "--require-hashes"])
        .args(["--retries", "1", "--timeout", "20"])
        .args(["--python-version", python, "--implementation", "cp"])
        .args(["--abi", &abi, "--abi", "none", "--platform", "any"]);
    for platform in PLATFORMS {
        command.args(["--platform", &format!("{platform}_{machine}")]);
    }
    command.arg("--dest").arg(folder).arg("--requirement").arg(requirements);
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| format!("python3: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("pip said nothing");
    Err(last.into())
}

fn row(table: &mut String, python: &str, pins: &[&Pin], kept: &Path) -> Result<(), Box<dyn Error>> {
    let version = pins
        .iter()
        .find_map(|pin| pin.requirement.strip_prefix("awslambdaric=="))
        .ok_or("no awslambdaric among the pins")?;
    let (major, minor) = python.split_once('.').ok_or("a Python version has a minor")?;
    writeln!(table, "Wheels {{ python: ({major}, {minor}), client: {version:?}, files: &[")?;
    for pin in pins {
        let path = wheel(kept, pin);
        let path = path.to_str().ok_or("the build folder's path is not UTF-8")?;
        writeln!(table, "Wheel {{ sha256: {:?}, zip: include_bytes!({path:?}) }},", pin.sha256)?;
    }
    table.push_str("] },\n");
    Ok(())
}
