#include "store/audit.h"

#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <ctime>
#include <set>

#include <fmt/format.h>

#include "embedded/store_sql.h"
#include "store/compression.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_characters_of_a_number = 20;

/// What is spelled here and there in a text of known length; the place behind it.
char* spell(char* at, std::int64_t number) { return std::to_chars(at, at + most_characters_of_a_number, number).ptr; }

char* spell(char* at, std::string_view text) { return std::copy(text.begin(), text.end(), at); }

std::string audit_sha256(std::string_view previous, std::string_view recorded_at, std::string_view actor,
                         std::string_view action, std::string_view detail, std::string_view content) {
    // Lengths stand before the texts, so that no two different rows have one spelling.
    return sha256_hex(fmt::format("{}|{}|{}:{}|{}:{}|{}:{}|{}", previous, recorded_at, actor.size(), actor, action.size(), action,
                                  detail.size(), detail, content));
}

void verify_acts(Database& database, std::vector<std::string>& breaches) {
    Statement acts = database.prepare(embedded::text_of(embedded::store_sql, "audit_entries.sql"));
    std::string previous;
    while (acts.step()) {
        const std::string expected =
            audit_sha256(previous, acts.text(1), acts.text(2), acts.text(3), acts.text(4), acts.text(5));
        if (expected != acts.text(6)) {
            breaches.push_back(fmt::format("audit entry {} ({}) was changed, or one before it was taken out", acts.integer(0),
                                           acts.text(3)));
        }
        previous = acts.text(6);
    }
}

void verify_submissions(Database& database, std::vector<std::string>& breaches) {
    Statement submissions = database.prepare(embedded::text_of(embedded::store_sql, "submissions_to_verify.sql"));
    Statement figures = database.prepare(embedded::text_of(embedded::store_sql, "figures_of_submission.sql"));
    std::string previous;
    while (submissions.step()) {
        std::string spelling;
        figures.bind(1, submissions.integer(6)).bind(2, submissions.integer(7)).bind(3, submissions.integer(0));
        std::int64_t count = 0;
        while (figures.step()) {
            const std::array<std::optional<std::int64_t>, 4> amounts = {figures.maybe_integer(2), figures.maybe_integer(3),
                                                                        figures.maybe_integer(4), figures.maybe_integer(5)};
            append_figure_spelling(spelling, figures.text(0), static_cast<int>(figures.integer(1)), amounts,
                                   figures.integer(6) == 1, figures.integer(7), figures.maybe_integer(8));
            ++count;
        }
        figures.reset();
        const std::string organisation = submissions.text(1);
        const std::string period = submissions.text(2);
        const std::string expected = submission_sha256({.organisation = organisation,
                                                        .period = period,
                                                        .kind = submissions.text(3),
                                                        .version = submissions.integer(4),
                                                        .source_sha256 = submissions.text(5),
                                                        .figures = spelling,
                                                        .previous_sha256 = previous});
        if (expected != submissions.text(8) || count != submissions.integer(9)) {
            breaches.push_back(fmt::format("the {} of {} for {}, version {}: its figures, or one recorded before it, were changed "
                                           "after they were stored",
                                           submissions.text(3), organisation, period, submissions.integer(4)));
        }
        previous = submissions.text(8);
    }
}

/// Every import must have its act, every act of an import its import, and what the run says and brought must be what the act
/// covers: so a figure cannot be changed even by somebody who also mends the hashes beside it.
void verify_imports(Database& database, std::vector<std::string>& breaches) {
    Statement runs = database.prepare(embedded::text_of(embedded::store_sql, "import_runs_to_verify.sql"));
    std::vector<std::string> acts;
    Statement entries = database.prepare("SELECT content_sha256 FROM audit_entry WHERE action = 'import' ORDER BY audit_entry_id");
    while (entries.step()) {
        acts.push_back(entries.text(0));
    }
    std::size_t act = 0;
    Statement submissions = database.prepare("SELECT sha256 FROM submission WHERE import_run_id = ? ORDER BY submission_id");
    while (runs.step()) {
        const std::string name = fmt::format("import {}", runs.integer(0));
        const bool has_records = runs.text(3) == "record" || runs.integer(17) == 1;
        if (!has_records) {
            Sha256 content;
            submissions.bind(1, runs.integer(0));
            while (submissions.step()) {
                content.update(submissions.text(0));
            }
            submissions.reset();
            if (content.hex() != runs.text(11)) {
                breaches.push_back(name + ": the returns it brought are not those that were recorded");
            }
        }
        if (act >= acts.size()) {
            breaches.push_back(name + " has no act in the chain: it was put in by hand");
            continue;
        }
        const std::string expected = import_sha256({.source_sha256 = runs.text(1),
                                                    .layout = runs.text(2),
                                                    .kind = runs.text(3),
                                                    .unit = runs.text(4),
                                                    .sign_convention = runs.text(5),
                                                    .actor = runs.text(6),
                                                    .reason = runs.text(7),
                                                    .tool_version = runs.text(8),
                                                    .recorded_at = runs.text(9),
                                                    .rows_read = runs.integer(10),
                                                    .content_sha256 = runs.text(11),
                                                    .sheet = runs.text(12),
                                                    .declared = runs.text(13),
                                                    .layout_sha256 = runs.text(14),
                                                    .rows_rejected = runs.integer(15),
                                                    .completes_import_run_id = runs.maybe_integer(16).value_or(0)});
        if (expected != acts[act++]) {
            breaches.push_back(name + " is not as its act in the chain has it: it was changed, or one before it was taken out");
        }
    }
    if (act < acts.size()) {
        breaches.emplace_back("an import that the chain knows is not there any more");
    }
}

/// Every undoing must have its act, and every act of an undoing its row, as it was written.
void verify_reversals(Database& database, std::vector<std::string>& breaches) {
    Statement acts = database.prepare("SELECT content_sha256 FROM audit_entry WHERE action = 'undo' ORDER BY audit_entry_id");
    std::multiset<std::string> known;
    while (acts.step()) {
        known.insert(acts.text(0));
    }
    Statement reversals = database.prepare("SELECT import_run_id, reason, actor, recorded_at FROM import_reversal ORDER BY import_run_id");
    while (reversals.step()) {
        const auto act = known.find(
            reversal_sha256(reversals.integer(0), reversals.text(1), reversals.text(2), reversals.text(3)));
        if (act == known.end()) {
            breaches.push_back(fmt::format("the undoing of import {} is not as its act in the chain has it", reversals.integer(0)));
        } else {
            known.erase(act);
        }
    }
    if (!known.empty()) {
        breaches.emplace_back("the undoing of an import that the chain knows is not there any more");
    }
}

void verify_versions(Database& database, std::vector<std::string>& breaches) {
    Statement wrong = database.prepare(embedded::text_of(embedded::store_sql, "versions_out_of_order.sql"));
    while (wrong.step()) {
        breaches.push_back(fmt::format("version {} of the return of {} for {} does not supersede the version before it", wrong.integer(2),
                                       wrong.text(0), wrong.text(1)));
    }
}

void verify_control_totals(Database& database, std::vector<std::string>& breaches) {
    Statement wrong = database.prepare(embedded::text_of(embedded::store_sql, "control_totals_that_differ.sql"));
    while (wrong.step()) {
        breaches.push_back(fmt::format("the control totals of {} for {} differ from the figures they sum", wrong.text(0),
                                       wrong.text(1)));
    }
}

void verify_sources(Database& database, std::vector<std::string>& breaches) {
    Statement sources = database.prepare(embedded::text_of(embedded::store_sql, "kept_sources.sql"));
    while (sources.step()) {
        bool is_whole = false;
        if (!sources.is_null(3) && !sources.is_null(2) && sources.integer(2) >= 0 && sources.integer(2) <= 0x7FFFFFFF) {
            try {
                const std::string bytes = unpack(sources.blob(3), static_cast<std::size_t>(sources.integer(2)));
                is_whole = sha256_hex(bytes) == sources.text(1);
            } catch (const InternalError&) {
                is_whole = false;
            }
        }
        if (!is_whole) {
            breaches.push_back(fmt::format("the kept bytes of {} are not those that were imported", sources.text(0)));
        }
    }
}

void verify_engine(Database& database, std::vector<std::string>& breaches) {
    Statement integrity = database.prepare("PRAGMA integrity_check");
    while (integrity.step()) {
        if (integrity.text(0) != "ok") {
            breaches.push_back("the file is damaged: " + integrity.text(0));
        }
    }
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (keys.step()) {
        breaches.push_back(fmt::format("a row of {} points to a row of {} that is not there", keys.text(0), keys.text(2)));
    }
}

}  // namespace

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
                       utc.tm_min, utc.tm_sec);
}

std::string current_actor() {
    const passwd* user = getpwuid(geteuid());
    return user == nullptr ? fmt::format("uid {}", geteuid()) : std::string(user->pw_name);
}

std::string chain_head(Database& database) {
    Statement last = database.prepare("SELECT sha256 FROM audit_entry ORDER BY audit_entry_id DESC LIMIT 1");
    return last.step() ? last.text(0) : std::string();
}

void append_audit_entry(Database& database, const Act& act) {
    const std::string sha256 =
        audit_sha256(chain_head(database), act.recorded_at, act.actor, act.action, act.detail, act.content_sha256);
    database.prepare(embedded::text_of(embedded::store_sql, "insert_audit_entry.sql"))
        .bind(1, act.recorded_at)
        .bind(2, act.actor)
        .bind(3, act.action)
        .bind(4, act.detail)
        .bind(5, act.content_sha256)
        .bind(6, sha256)
        .run();
}

std::string import_sha256(const ImportSeal& seal) {
    // Lengths stand before the texts that users choose, so that no two different runs have one spelling. What came later is
    // spelled only where there is some, so that older runs keep their hash.
    std::string more;
    if (!seal.sheet.empty() || !seal.declared.empty() || !seal.layout_sha256.empty() || seal.rows_rejected != 0 || seal.completes_import_run_id != 0) {
        more = fmt::format("|{}:{}|{}:{}|{}|{}|{}", seal.sheet.size(), seal.sheet, seal.declared.size(), seal.declared, seal.layout_sha256, seal.rows_rejected,
                           seal.completes_import_run_id);
    }
    return sha256_hex(fmt::format("{}|{}|{}|{}|{}|{}:{}|{}:{}|{}|{}|{}|{}{}", seal.source_sha256, seal.layout, seal.kind, seal.unit,
                                  seal.sign_convention, seal.actor.size(), seal.actor, seal.reason.size(), seal.reason,
                                  seal.tool_version, seal.recorded_at, seal.rows_read, seal.content_sha256, more));
}

std::string submission_sha256(const SubmissionSeal& seal) {
    return Sha256()
        .update(fmt::format("{}|{}|{}|{}|{}|{}\n", seal.previous_sha256, seal.organisation, seal.period, seal.kind, seal.version,
                            seal.source_sha256))
        .update(seal.figures)
        .hex();
}

void append_figure_spelling(std::string& out, std::string_view line, int recurrence,
                            const std::array<std::optional<std::int64_t>, 4>& amounts, bool is_assumed, std::int64_t source_line,
                            std::optional<std::int64_t> carried_from_submission_id) {
    std::array<char, 6 * (most_characters_of_a_number + 1) + 8> rest{};   // six numbers, and what stands between them
    char* at = rest.data();
    *at++ = '|';
    *at++ = static_cast<char>('0' + recurrence);
    for (const auto& amount : amounts) {
        *at++ = '|';
        at = amount ? spell(at, *amount) : at;
    }
    at = spell(spell(at, is_assumed ? "|a|" : "||"), source_line);
    if (carried_from_submission_id) {
        at = spell(spell(at, "|c"), *carried_from_submission_id);
    }
    *at++ = '\n';
    out.append(line).append(rest.data(), at);
}

std::string reversal_sha256(std::int64_t import_run_id, std::string_view reason, std::string_view actor,
                            std::string_view recorded_at) {
    return sha256_hex(fmt::format("{}|{}:{}|{}:{}|{}", import_run_id, reason.size(), reason, actor.size(), actor, recorded_at));
}

std::vector<std::string> verify_ledger(Database& database) {
    std::vector<std::string> breaches;
    verify_engine(database, breaches);
    verify_acts(database, breaches);
    verify_submissions(database, breaches);
    verify_imports(database, breaches);
    verify_reversals(database, breaches);
    verify_versions(database, breaches);
    verify_control_totals(database, breaches);
    verify_sources(database, breaches);
    return breaches;
}

}  // namespace ccgledger
