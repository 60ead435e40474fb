//! Files of the host, and of others.

use std::fs;

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "read_a_host_file_by_any_root",
        what: "reads a file of the host by its path, by `..`, by `/proc/*/root` and by `/proc/*/cwd`",
        walls: &[Defence::DetachedRoot],
        attempt: |scene| Box::pin(read_a_host_file(scene)),
    },
    Attack {
        name: "write_outside_tmp",
        what: "makes files in the folders of the root, of the code and of the host's programs",
        walls: &[Defence::ReadOnlyRoot, Defence::DetachedRoot, Defence::Landlock],
        attempt: |scene| Box::pin(write_outside_tmp(scene)),
    },
];

async fn read_a_host_file(scene: &mut Scene) -> Outcome {
    let (path, secret) = scene.secret_file();
    let attack = format!(
        "import glob\n\
         roots = ['', '/../..', '/mnt'] + glob.glob('/proc/*/root') + glob.glob('/proc/*/cwd') + ['/proc/1/root']\n\
         for root in roots:\n\
         \x20   try: print(open(root + '{}').read())\n\
         \x20   except OSError: pass",
        path.display()
    );
    Outcome::succeeded_if(scene.python(&attack).await.out.contains(&secret))
}

async fn write_outside_tmp(scene: &mut Scene) -> Outcome {
    let open = scene.open_folder();
    let attack = format!(
        "import glob\n\
         folders = ['{0}', '/mnt{0}', '/', '/etc', '/usr', '/usr/lib', '/var', '/var/task', '/opt', '/dev', '/proc', '/run']\n\
         for folder in folders + glob.glob('/proc/*/root'):\n\
         \x20   try: open(folder + '/made', 'w').write('x'); print(folder)\n\
         \x20   except OSError: pass",
        open.display()
    );
    let said = scene.python(&attack).await.out;
    // Inside, whatever it could write to; outside, the host's folder.
    let made = fs::exists(open.join("made")).unwrap();
    Outcome::succeeded_if(made || !said.is_empty())
}
