#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/settings.h"
#include "report/render.h"
#include "store/database.h"

namespace ccgledger {

/// What every command shares: the global options, and where to write.
struct Context {
    std::ostream& out;                       ///< the answer, and nothing else
    std::ostream& err;                       ///< everything that is said about it
    std::optional<std::string> db;           ///< --db
    std::optional<std::string> format;       ///< --format
    std::optional<std::string> output;       ///< -o
    std::optional<std::string> as_at;        ///< --as-at
    std::optional<std::string> color;        ///< --color
    std::optional<std::string> negative = {};   ///< --negative
    bool quiet = false;
    mutable std::optional<Settings> settings = {};   ///< read when first asked for: --help needs none
    std::function<CommandSpec()> surface = {};          ///< every command, for help and completion
    bool no_pager = false;
    bool is_in_shell = false;
    std::function<bool()> is_cancelled = {};   ///< asked while a reader works; in a shell, whether Ctrl-C was pressed

    /// What holds, by the command line (`given`), the environment, the configuration file or the default. Throws UserError (usage)
    /// when the variables or the file say what cannot be.
    [[nodiscard]] Setting setting(std::string_view name, const std::optional<std::string>& given = std::nullopt) const;

    /// --db, else what the settings say, else ccg.db in this folder. Throws UserError (usage) when there is none of them.
    [[nodiscard]] std::filesystem::path ledger_file() const;
    /// The same for a command that makes a ledger: ccg.db when nothing is said.
    [[nodiscard]] std::filesystem::path new_ledger_file() const;
    /// With --as-at, a reader sees what was known then, and a writer is refused (usage). A reader sees the ledger of one moment, whatever
    /// is imported meanwhile.
    [[nodiscard]] Database open(Access access) const;
    /// For a reader that stays: a shell sees what others import. And where the engine sees to the one moment itself: for a back-up, and
    /// for one statement.
    [[nodiscard]] Database open_following() const;
    /// For a command about the ledger as it is: throws UserError (usage) when --as-at is given.
    void refuse_as_at(std::string_view command) const;
    /// The format asked for, by --format or by the name of -o; `table` when neither says.
    [[nodiscard]] Format chosen_format() const;
    /// Writes the answer, and says so when it has no rows. Returns done, nothing_matched for a table without rows, or cut_short for
    /// one that a limit cut, and then says so even with --quiet.
    Exit print(const ResultTable& table, RenderOptions options = {}) const;
    /// Writes the table to -o or to `out`, in the format asked for, with the day of --as-at.
    void write_answer(ResultTable table, RenderOptions options) const;
    /// The file of -o, emptied. Throws UserError when it cannot be written, or is a database.
    [[nodiscard]] std::ofstream open_output() const;
    /// What `write` writes, to `out`: at a terminal that it is too tall for, through the pager, unless --no-pager says otherwise.
    void show(const std::function<void(std::ostream&)>& write) const;
    /// The program for what is taller than the screen; none when the settings say so, or are wrong.
    [[nodiscard]] std::optional<std::string> pager() const;
    [[nodiscard]] Database open_to_read(bool is_still) const;
    void look_back(Database& database) const;
    /// What `write` writes, to the file of -o. When it throws, the file is as it was.
    void write_output(const std::function<void(std::ostream&)>& write) const;
    /// The options with what the globals say: the format, where the answer comes from, and whether it is coloured.
    [[nodiscard]] RenderOptions completed(RenderOptions options) const;
    /// Now, and this program.
    [[nodiscard]] static Provenance provenance();
    /// One line to `err`, unless --quiet.
    void say(const std::string& line) const;
};

using AddCommand = void (*)(CommandLine root, Context& context);

void add_init(CommandLine root, Context& context);
void add_demo(CommandLine root, Context& context);
void add_import(CommandLine root, Context& context);
void add_imports(CommandLine root, Context& context);
void add_template(CommandLine root, Context& context);
void add_report(CommandLine root, Context& context);
void add_compare(CommandLine root, Context& context);
void add_check(CommandLine root, Context& context);
void add_trace(CommandLine root, Context& context);
void add_query(CommandLine root, Context& context);
void add_shell(CommandLine root, Context& context);
void add_orgs(CommandLine root, Context& context);
void add_lists(CommandLine root, Context& context);
void add_layouts(CommandLine root, Context& context);
void add_schema(CommandLine root, Context& context);
void add_explain(CommandLine root, Context& context);
void add_migrate(CommandLine root, Context& context);
void add_backup(CommandLine root, Context& context);
void add_doctor(CommandLine root, Context& context);
void add_config(CommandLine root, Context& context);
void add_help(CommandLine root, Context& context);
void add_completion(CommandLine root, Context& context);
void add_manual(CommandLine root, Context& context);

/// Reads the words of one command, without the program's name, and runs it. Throws what it throws.
Exit run_words(const std::vector<std::string>& words, Context& context);

/// Runs the action; turns every failure into words and an exit code.
Exit told(std::ostream& err, const std::function<Exit()>& action);

/// The whole program but for `main`'s last resort: parses, runs, and turns every failure into words and an exit code.
int run_command_line(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace ccgledger
