#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/context.h"
#include "derive/checks.h"
#include "derive/glossary.h"
#include "derive/reports.h"
#include "intake/finding.h"
#include "store/sql_text.h"
#include "store/views.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

/// What there is to say of one word, id or view. Empty texts are not said.
struct Explanation {
    std::string name;
    std::string kind;       ///< term, view, error, warning, check
    std::string title;      ///< stands behind the name
    std::string means;
    std::string formula = {};
    std::string sign = {};
    std::string source = {};
    std::string confirmed = {};
    std::string reports = {};
    std::string remedy = {};   ///< what to do about it
    std::string see = {};
    std::string columns = {};  ///< report columns in which it stands as a word
    std::string view = {};
    std::string sql = {};
};

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

std::string severity_word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

Explanation of_finding(const FindingKind& kind) {
    return {.name = std::string(kind.id),
            .kind = severity_word(kind.severity),
            .title = std::string(kind.title),
            .means = std::string(kind.meaning),
            .remedy = fmt::format("{} {}", kind.severity == Severity::error ? "An error: the file is rejected." : "A warning: the file is taken.",
                                  kind.remedy)};
}

/// A check of the ledger: what it means, what to do, and the SELECT itself, for whoever wants to agree with it.
Explanation of_check(const Check& check) {
    return {.name = check.id,
            .kind = "check",
            .title = check.name,
            .means = check.meaning,
            .remedy = fmt::format("{} {}", check.severity == CheckSeverity::error ? "An error: the ledger contradicts itself."
                                                                                  : "A warning: a reader should know.",
                                  check.remedy),
            .sql = std::string(check.sql)};
}

Explanation of_view(const std::string& name) {
    const std::string sql(view_text(name));
    return {.name = name, .kind = "view", .title = "a view of the ledger", .means = first_sentence(sql), .view = name, .sql = sql + ";"};
}

/// The reports that bear one of the term's names.
std::string reports_of(const Term& term) {
    std::vector<std::string> told;
    for (const ReportKind& kind : report_kinds()) {
        if (term_named(kind.name) == &term) {
            told.push_back(fmt::format("ccgledger report {}: {}", kind.name, kind.about));
        }
    }
    return fmt::format("{}", fmt::join(told, "; "));
}

Explanation of_term(const Term& term, const std::string& word) {
    Explanation told{.name = term.name,
                     .kind = "term",
                     .title = term.also.empty() ? "" : "also " + joined(term.also),
                     .means = term.means,
                     .formula = term.formula,
                     .sign = term.sign,
                     .source = term.source,
                     .confirmed = term.confirmed,
                     .reports = reports_of(term),
                     .see = joined(term.see),
                     .columns = joined(term.columns),
                     .view = term.view,
                     .sql = term.view.empty() ? "" : std::string(view_text(term.view)) + ";"};
    // A view may bear the word itself, and rest on the one that derives the term.
    if (word != term.view && !view_text(word).empty()) {
        told.view += (told.view.empty() ? "" : ", ") + word;
        told.sql += (told.sql.empty() ? "" : "\n\n") + std::string(view_text(word)) + ";";
    }
    return told;
}

std::vector<std::string> all_names() {
    std::vector<std::string> names = names_of_terms();
    for (const FindingKind& known : finding_kinds()) {
        names.emplace_back(known.id);
    }
    for (const Check& known : all_checks()) {
        names.push_back(known.id);
        names.push_back(known.name);
    }
    const std::vector<std::string> views = view_names();
    names.insert(names.end(), views.begin(), views.end());
    return names;
}

Explanation explanation_of(const std::string& word) {
    if (const FindingKind* kind = finding_kind(word)) {
        return of_finding(*kind);
    }
    if (const Check* check = check_named(word)) {
        return of_check(*check);
    }
    if (const Term* term = term_named(word)) {
        return of_term(*term, word);
    }
    if (!view_text(word).empty()) {
        return of_view(word);
    }
    throw UserError(fmt::format("there is no term, report, view or check \"{}\"{}; `ccgledger explain` lists them", word,
                                did_you_mean(word, all_names())),
                    Exit::usage);
}

std::string sentence_at_start(const std::string& text) { return text.substr(0, std::min(text.find(". "), text.size() - 1) + 1); }

void print_for_people(std::ostream& out, const Explanation& told) {
    out << told.name << (told.title.empty() ? "" : told.kind == "term" ? fmt::format(" ({})", told.title) : ": " + told.title) << "\n\n"
        << told.means << '\n';
    if (!told.remedy.empty()) {
        out << '\n' << told.remedy << '\n';
    }
    const std::pair<std::string_view, const std::string&> lines[] = {{"Formula", told.formula}, {"Sign", told.sign},   {"Source", told.source},
                                                                     {"Report", told.reports},  {"Word in", told.columns}, {"See also", told.see}};
    bool is_first = true;
    for (const auto& [label, text] : lines) {
        if (text.empty()) {
            continue;
        }
        out << (is_first ? "\n" : "") << fmt::format("{:<10}{}\n", fmt::format("{}:", label), text);
        if (label == "Source" && told.confirmed == "no") {
            out << "          Not confirmed: no source that was read says it just so.\n";
        }
        is_first = false;
    }
    if (!told.sql.empty()) {
        out << '\n' << told.sql << '\n';
    }
}

Cell cell_of(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

/// One row per explanation, all that there is to say but the SQL.
ResultTable table_of(const std::vector<Explanation>& explanations) {
    ResultTable table;
    table.report = "explain";
    for (const char* name : {"name", "kind", "about", "title", "means", "formula", "sign", "source", "confirmed", "reports", "what_to_do", "see", "columns", "view"}) {
        table.columns.push_back({.name = name, .title = name, .is_detail = table.columns.size() > 2});
    }
    for (const Explanation& told : explanations) {
        const std::string about = told.kind == "term" || told.kind == "view" ? sentence_at_start(told.means) : told.title;
        table.rows.emplace_back();
        for (const std::string& text : {told.name, told.kind, about, told.title, told.means, told.formula, told.sign, told.source, told.confirmed,
                                        told.reports, told.remedy, told.see, told.columns, told.view}) {
            table.rows.back().push_back(cell_of(text));
        }
    }
    return table;
}

Exit explain(const std::string& word, const Context& context) {
    const Explanation told = explanation_of(word);
    const Format format = context.chosen_format();
    if (!context.output && (format == Format::table || format == Format::plain)) {
        context.show([&](std::ostream& out) { print_for_people(out, told); });
        return Exit::done;
    }
    ResultTable table = table_of(std::vector{told});
    table.columns.push_back({.name = "sql", .title = "sql"});
    table.rows.front().push_back(cell_of(told.sql));
    return context.print(table, {.all_columns = true});
}

/// One row per term, view, message of an import, and check of the ledger: what `explain` can be asked about.
ResultTable everything() {
    std::vector<Explanation> all;
    for (const Term& term : glossary()) {
        all.push_back(of_term(term, term.view));
    }
    for (const std::string& view : view_names()) {
        all.push_back(of_view(view));
    }
    for (const FindingKind& kind : finding_kinds()) {
        all.push_back(of_finding(kind));
    }
    for (const Check& check : all_checks()) {
        all.push_back(of_check(check));
    }
    ResultTable table = table_of(all);
    table.scope = fmt::format("{} terms, views, messages of an import and checks; `ccgledger explain structural` tells more of one", all.size());
    return table;
}

}  // namespace

void add_explain(CommandLine root, Context& context) {
    auto word = std::make_shared<std::optional<std::string>>();
    root.command("explain", "What a word, a column, a report, a view, a message (V012) or a check (C07) means: formula, source and SQL")
        .optional_argument("word", *word, "A word of the field, a column or a report, a view, the id of a message or of a check; none lists them")
        .examples("  ccgledger explain underlying\n  ccgledger explain recurrent_gap_pence\n  ccgledger explain V012\n  ccgledger explain C07")
        .action([word, &context] { return *word ? explain(**word, context) : context.print(everything()); });
}

}  // namespace ccgledger
