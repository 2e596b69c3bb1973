#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/completion.h"
#include "cli/context.h"
#include "cli/surroundings.h"
#include "embedded/cli_sql.h"
#include "embedded/completion.h"
#include "store/relations.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

void offer_bodies(Database& database, bool only_groups, std::vector<Candidate>& words) {
    Statement bodies = database.prepare(embedded::text_of(embedded::cli_sql, "complete_bodies.sql"));
    while (bodies.step()) {
        if (!only_groups || bodies.text(2) == "group") {
            words.push_back({bodies.text(0), bodies.text(1)});
        }
    }
}

void offer_rows(Database& database, const std::string& sql, std::vector<Candidate>& words) {
    Statement rows = database.prepare(sql);
    while (rows.step()) {
        words.push_back({rows.text(0)});
    }
}

/// What only a ledger knows. Without a ledger there is nothing to offer, and no message: somebody is in the middle of a line.
std::vector<Candidate> words_of_ledger(Completion wanted, const Context& context) {
    std::vector<Candidate> words;
    try {
        Database database = context.open(Access::read);
        if (wanted == Completion::bodies || wanted == Completion::groups) {
            offer_bodies(database, wanted == Completion::groups, words);
        } else if (wanted == Completion::years) {
            offer_rows(database, "SELECT label FROM financial_year ORDER BY label", words);
        } else if (wanted == Completion::views) {
            for (const Relation& relation : relations_of(database)) {
                words.push_back({relation.name});
            }
        }
    } catch (const UserError&) {
        words.clear();
    }
    return words;
}

/// The ledger that the half-typed line names.
std::optional<std::string> ledger_in(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "--db" && i + 2 < words.size()) {
            return words[i + 1] == "=" ? words[i + 2] : words[i + 1];
        }
        if (words[i].starts_with("--db=")) {
            return words[i].substr(5);
        }
    }
    return std::nullopt;
}

Exit complete(const CommandSpec& root, const std::vector<std::string>& words, Context& context) {
    Completions found = completions(root, words);
    if (const auto ledger = ledger_in(words)) {
        context.db = ledger;
    }
    if (found.ask == Completion::files || found.ask == Completion::folders) {
        context.out << (found.ask == Completion::files ? ":files\n" : ":folders\n");
    } else if (found.ask != Completion::nothing) {
        for (Candidate& candidate : words_of_ledger(found.ask, context)) {
            if (candidate.word.starts_with(found.typed)) {
                found.words.push_back(std::move(candidate));
            }
        }
    }
    for (const Candidate& candidate : found.words) {
        context.out << found.before << candidate.word << '\t' << candidate.about << '\n';
    }
    return Exit::done;
}

std::string script_for(const std::string& shell) {
    if (shell == "bash") {
        return std::string(embedded::text_of(embedded::completion, "ccgledger.bash"));
    }
    return std::string(shell == "zsh" ? embedded::text_of(embedded::completion, "_ccgledger")
                                      : embedded::text_of(embedded::completion, "ccgledger.fish"));
}

}  // namespace

void add_completion(CommandLine root, Context& context) {
    auto shell = std::make_shared<std::string>();
    root.command("completion", "The script by which bash, zsh or fish completes what you type")
        .word("shell", *shell, {"bash", "zsh", "fish"}, "The shell")
        .examples("  ccgledger completion bash > ccgledger.bash\n  ccgledger completion fish > ccgledger.fish\n\n"
                  "An installed package has the scripts in their places. To try one, for this shell only:\n"
                  "  bash  source <(ccgledger completion bash)\n"
                  "  zsh   source <(ccgledger completion zsh)\n"
                  "  fish  ccgledger completion fish | source\n")
        .action([shell, &context] {
            context.out << script_for(*shell);
            return Exit::done;
        });
    auto words = std::make_shared<std::vector<std::string>>();
    root.command("complete", "What may stand where the cursor is: asked by the scripts of `completion`")
        .hidden()
        .optional_arguments("words", *words, "The words behind the program's name, the last perhaps empty")
        .action([words, &context] { return complete(context.surface(), *words, context); });
}

}  // namespace ccgledger
