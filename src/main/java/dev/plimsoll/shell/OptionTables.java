package dev.plimsoll.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The options with values of the programs that Dockerfiles run most, from their manuals. A program
/// that is missing is read as if no option took a word of its own.
final class OptionTables {
  static final Map<String, OptionTable> BY_NAME = all();

  private static final String APT =
      "-o --option -c --config-file -t --target-release --default-release -a --host-architecture"
          + " -P --build-profiles";
  private static final String YUM =
      "-c --config -d --debuglevel -e --errorlevel -R --randomwait -x --exclude --excludepkgs"
          + " --enablerepo --disablerepo --repo --repoid --repofrompath --installroot --releasever"
          + " --setopt --disableplugin --enableplugin --forcearch --advisory --comment"
          + " --destdir --downloaddir --rpmverbosity";
  private static final String USERADD =
      "-b --base-dir -c --comment -d --home-dir --home -e --expiredate -f --inactive -g --gid -G"
          + " --groups -k --skel -K --key -p --password -R --root -P --prefix -s --shell -u --uid"
          + " -Z --selinux-user";
  private static final String ADDUSER =
      "--home --shell --uid --gid --firstuid --lastuid --firstgid --lastgid --ingroup --gecos"
          + " --comment --conf --add_extra_groups -h -g -s -G -u -k";
  private static final String GROUPADD =
      "-g --gid -K --key -p --password -R --root -P --prefix -U --users";
  private static final String OWNERSHIP = "--reference --from";
  private static final String PIP =
      "-r --requirement -c --constraint -e --editable -t --target -i --index-url --extra-index-url"
          + " -f --find-links --platform --python-version --implementation --abi --root --prefix"
          + " --src --no-binary --only-binary --progress-bar --proxy --retries --timeout"
          + " --exists-action --trusted-host --cert --client-cert --cache-dir --log --python"
          + " --global-option --install-option --config-settings -C --upgrade-strategy -w"
          + " --wheel-dir -d --dest --report --root-user-action --use-feature";
  private static final String NPM =
      "--prefix --registry --loglevel --cache --userconfig --globalconfig --tag --otp -w --workspace"
          + " --omit --include --install-strategy --before --network-timeout --cwd"
          + " --cache-folder --modules-folder --mutex --fetch-retries --fetch-timeout --cafile"
          + " --filter -F -C --dir --store-dir";
  private static final String CURL =
      "-o --output -H --header -d --data --data-raw --data-binary --data-urlencode -u --user -A"
          + " --user-agent -b --cookie -c --cookie-jar -C --continue-at -D --dump-header -e --referer"
          + " -E --cert --cert-type --key --key-type --cacert --capath --ciphers -F --form -K"
          + " --config -m --max-time -r --range -T --upload-file -U --proxy-user -w --write-out -x"
          + " --proxy -X --request -y --speed-time -Y --speed-limit -z --time-cond -Q --quote -P"
          + " --ftp-port --connect-timeout --retry --retry-delay --retry-max-time --resolve"
          + " --connect-to --proto --proto-redir --proto-default --max-redirs --max-filesize"
          + " --limit-rate --interface --dns-servers --noproxy --oauth2-bearer --output-dir --pinnedpubkey"
          + " --pass --socks5 --socks5-hostname --tls-max --unix-socket --url --aws-sigv4 --json"
          + " --netrc-file --stderr --trace --trace-ascii --create-file-mode --rate --variable";
  private static final String WGET =
      "-O --output-document -o --output-file -a --append-output -e --execute -i --input-file -B"
          + " --base -t --tries -T --timeout -w --wait --waitretry -Q --quota -U --user-agent -P"
          + " --directory-prefix -l --level -A --accept -R --reject -D --domains -I"
          + " --include-directories -X --exclude-directories --header --user --password"
          + " --http-user --http-password --ftp-user --ftp-password --post-data --post-file"
          + " --body-data --body-file --method --referer --limit-rate --read-timeout --dns-timeout"
          + " --connect-timeout --cut-dirs --ca-certificate --ca-directory --certificate"
          + " --private-key --secure-protocol --load-cookies --save-cookies --progress"
          + " --default-page --restrict-file-names --bind-address --regex-type --accept-regex"
          + " --reject-regex --prefer-family --start-pos --retry-on-http-error";
  private static final String FIND =
      "-name -iname -path -ipath -wholename -iwholename -regex -iregex -regextype -type -xtype -maxdepth"
          + " -mindepth -size -user -group -uid -gid -perm -newer -anewer -cnewer -mtime -ctime"
          + " -atime -mmin -cmin -amin -samefile -inum -links -lname -ilname -fstype -printf -fprintf"
          + " -fprint -fls -fprint0 -used -D";
  private static final String GIT =
      "-C -c --git-dir --work-tree --namespace -b --branch --depth -o --origin -u --upload-pack"
          + " --reference --template --separate-git-dir -j --jobs --shallow-since --shallow-exclude"
          + " --filter -m --message --author -n -s --strategy -X --config";

  private OptionTables() {}

  private static Map<String, OptionTable> all() {
    Map<String, OptionTable> tables = new HashMap<>();
    packageManagers(tables);
    files(tables);
    accounts(tables);
    wrappers(tables);
    return Map.copyOf(tables);
  }

  private static void packageManagers(Map<String, OptionTable> tables) {
    UnaryOperator<OptionTable> subcommands = OptionTable::subcommands;
    add(tables, "apt apt-get apt-cache", APT, subcommands);
    add(tables, "apt-mark", "-o --option -c --config-file -f --file", subcommands);
    add(tables, "aptitude", APT + " -F --display-format -O --sort -w --width", subcommands);
    add(
        tables,
        "apk",
        "-p --root -X --repository -t --virtual --keys-dir --repositories-file --arch --cache-dir"
            + " --cache-max-age --wait --progress-fd --timeout",
        subcommands);
    add(tables, "yum dnf dnf5 microdnf tdnf", YUM, subcommands);
    add(
        tables,
        "zypper",
        "-r --repo --from -t --type -R --root --installroot -C --cache-dir -p --plus-repo --releasever -c"
            + " --config -D --reposd-dir",
        subcommands);
    add(
        tables,
        "pacman",
        "-b --dbpath -r --root --arch --cachedir --config --gpgdir --hookdir"
            + " --ignore --ignoregroup --overwrite --assume-installed",
        UnaryOperator.identity());
    add(tables, "pip pip3 pipx", PIP, subcommands);
    add(tables, "npm yarn pnpm", NPM, subcommands);
    add(tables, "git", GIT, subcommands);
    add(tables, "gem", "-v --version -i --install-dir -n --bindir -s --source -P -p", subcommands);
    add(
        tables,
        "go",
        "-C -o -ldflags -gcflags -asmflags -tags -mod -p -run -modfile",
        OptionTable::goStyle);
  }

  private static void files(Map<String, OptionTable> tables) {
    UnaryOperator<OptionTable> plain = UnaryOperator.identity();
    add(tables, "touch", "-d -r --reference -t --date", plain);
    add(tables, "curl", CURL, plain);
    add(tables, "wget", WGET, plain);
    add(tables, "find", FIND, OptionTable::oneDash);
    add(tables, "chown chgrp chmod", OWNERSHIP, plain);
    add(tables, "mkdir", "-m --mode -Z --context", plain);
    add(
        tables,
        "install",
        "-m --mode -o --owner -g --group -t --target-directory -S --suffix",
        plain);
    add(tables, "cp mv ln", "-t --target-directory -S --suffix", plain);
    add(
        tables,
        "tar",
        "-C --directory -f --file -T --files-from -X --exclude-from --exclude --strip-components"
            + " --transform --xform -I --use-compress-program --owner --group --mode",
        plain);
    add(tables, "unzip", "-d -x -P", plain);
  }

  private static void accounts(Map<String, OptionTable> tables) {
    UnaryOperator<OptionTable> plain = UnaryOperator.identity();
    add(tables, "useradd usermod", USERADD + " -l --login", plain);
    add(tables, "adduser deluser", ADDUSER, plain);
    add(tables, "groupadd groupmod", GROUPADD + " -n --new-name", plain);
    add(tables, "addgroup delgroup", "--gid --firstgid --lastgid --conf -g", plain);
    add(tables, "chpasswd", "-c --crypt-method -s --sha-rounds -R --root", plain);
  }

  private static void wrappers(Map<String, OptionTable> tables) {
    UnaryOperator<OptionTable> untilOperand = OptionTable::untilOperand;
    add(
        tables,
        "sudo doas",
        "-u --user -g --group -h --host -p --prompt -C --close-from -r --role -t --type -T"
            + " --command-timeout -U --other-user -D --chdir -R --chroot",
        untilOperand);
    add(tables, "env", "-u --unset -C --chdir -a --argv0", untilOperand);
    add(tables, "exec", "-a", untilOperand);
    add(tables, "command builtin nohup setsid busybox fakeroot eatmydata", "", untilOperand);
    add(tables, "time", "-f --format -o --output", untilOperand);
    add(tables, "nice", "-n --adjustment", untilOperand);
    add(tables, "ionice", "-c --class -n --classdata", untilOperand);
    add(tables, "timeout", "-k --kill-after -s --signal", untilOperand);
    add(tables, "stdbuf", "-i --input -o --output -e --error", untilOperand);
    add(tables, "gosu su-exec tini dumb-init", "", untilOperand);
    add(
        tables,
        "xargs",
        "-I -n --max-args -P --max-procs -L -d --delimiter -a --arg-file -E -s --max-chars"
            + " --process-slot-var",
        untilOperand);
    add(tables, "sh bash ash dash", "-o -O --rcfile --init-file", untilOperand);
    add(
        tables,
        "su runuser",
        "-c --command -s --shell -g --group -G --supp-group",
        UnaryOperator.identity());
    add(tables, "python", "-m -W -X -Q", untilOperand);
  }

  private static void add(
      Map<String, OptionTable> tables,
      String names,
      String withValue,
      UnaryOperator<OptionTable> shape) {
    Set<String> options = withValue.isEmpty() ? Set.of() : Set.of(withValue.split(" ", -1));
    OptionTable table = shape.apply(new OptionTable(options, false, false, false));
    for (String name : names.split(" ", -1)) {
      tables.put(name, table);
    }
  }
}
