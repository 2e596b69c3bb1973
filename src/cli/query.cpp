#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/money_shown.h"
#include "query/limits.h"
#include "query/saved_queries.h"
#include "query/sql_query.h"
#include "store/audit.h"
#include "values/errors.h"

namespace ccgledger {

namespace {

struct QueryOptions {
    std::optional<std::string> asked;    // SQL, a name, or -
    std::vector<std::string> parameters;
    std::optional<std::string> timeout;
    std::optional<std::string> limit;
    MoneyOptions money;
};

struct SaveOptions {
    std::string name;
    std::string file;
    std::optional<std::string> about;
    bool replaces = false;
};

std::string text_of_file(const std::string& name) {
    if (name == "-") {
        return {std::istreambuf_iterator<char>(std::cin), {}};
    }
    std::ifstream file(name, std::ios::binary);
    std::ostringstream text;
    if (std::filesystem::is_directory(name) || !file || !(text << file.rdbuf())) {
        throw UserError(fmt::format("{} cannot be read, or is empty; nothing was changed", name), Exit::usage);
    }
    return std::move(text).str();
}

std::string sql_asked(Database& database, const std::string& asked) {
    if (asked == "-") {
        return text_of_file(asked);
    }
    return is_query_name(asked) ? saved_query(database, asked).sql : asked;
}

Exit ask(const QueryOptions& options, const Context& context) {
    if (!options.asked) {
        throw UserError("`ccgledger query` needs SQL, the name of a query, or - to read SQL from standard input; `ccgledger query list` lists "
                        "the names",
                        Exit::usage);
    }
    Database database = context.open_following();   // one statement is of one moment anyway
    QueryRequest request{.sql = sql_asked(database, *options.asked), .parameters = parameters_from(options.parameters)};
    if (options.limit) {
        request.row_limit = row_limit_of(*options.limit);
    }
    if (options.timeout) {
        request.timeout = timeout_of(*options.timeout);
    }
    const ResultTable answer = SqlReader(database).run(request);
    return context.print(answer, render_options(options.money, MoneyUnit::pounds, answer, context));
}

ResultTable list_of_queries(Database& database) {
    ResultTable table;
    table.report = "queries";
    table.ledger_hash = chain_head(database);
    table.columns = {{.name = "name", .title = "name"},
                     {.name = "about", .title = "about"},
                     {.name = "parameters", .title = "parameters"},
                     {.name = "saved_by", .title = "saved by"},
                     {.name = "saved_at", .title = "saved at", .kind = ColumnKind::text, .is_detail = true}};
    for (const SavedQuery& query : saved_queries(database)) {
        std::string parameters;
        for (const DeclaredParameter& parameter : head_of(query.sql).parameters) {
            parameters += (parameters.empty() ? ":" : ", :") + parameter.name;
        }
        table.rows.push_back({query.name, query.about, parameters, query.saved_by ? Cell(*query.saved_by) : Cell(), query.saved_at ? Cell(*query.saved_at) : Cell()});
    }
    table.scope = fmt::format("{} queries; `ccgledger query NAME` runs one, `ccgledger query show NAME` shows it", table.rows.size());
    return table;
}

Exit show(const std::string& name, const Context& context) {
    Database database = context.open(Access::read);
    const SavedQuery query = saved_query(database, name);
    context.show([&](std::ostream& out) { out << query.sql << (query.sql.ends_with('\n') ? "" : "\n"); });
    return Exit::done;
}

Exit save(const SaveOptions& options, const Context& context) {
    const QueryToSave query{.name = options.name, .about = options.about.value_or(""), .sql = text_of_file(options.file), .replaces = options.replaces};
    {
        Database reading = context.open(Access::read);
        SqlReader(reading).require_right(query.sql);
    }
    Database database = context.open(Access::write);
    const std::optional<SavedQuery> before = save_query(database, query);
    context.say(fmt::format("{}: saved{}; `ccgledger query {}` runs it", query.name,
                            before ? fmt::format(" in the place of the query that {} saved on {}, whose text stays among the acts (`ccgledger query who-did-what`)",
                                                 *before->saved_by, before->saved_at->substr(0, 10))
                                   : "",
                            query.name));
    return Exit::done;
}

}  // namespace

void add_query(CommandLine root, Context& context) {
    auto options = std::make_shared<QueryOptions>();
    CommandLine query = root.command("query", "Ask the ledger in SQL, or by the name of a query; it can only read");
    query.optional_argument("sql", options->asked, "One SELECT, the name of a query, or - for standard input; `ccgledger schema` shows views and columns")
        .options("--param", options->parameters, "A value for :NAME in the SQL; a whole number is a number, all else a text", "NAME=VALUE...")
        .option("--timeout", options->timeout, "Stop after so many seconds, with the rows there are and exit code 6", "SECONDS")
        .usually("none")
        .option("--limit", options->limit, "At most so many rows, with exit code 6 when there are more", "ROWS|all")
        .usually("100000");
    add_money_options(query, options->money, MoneyUnit::pounds);
    query.examples("  ccgledger query \"SELECT * FROM structural\"\n"
                  "  ccgledger query one-offs-over --param least_pence=200000000\n"
                  "  ccgledger --format csv query \"SELECT organisation, line, actual_ytd_pence FROM return_figure\"\n"
                  "  ccgledger query - < question.sql")
        .action([options, &context] { return ask(*options, context); });
    query.command("list", "The queries that have a name: those that come with the program, and those that were saved")
        .examples("  ccgledger query list\n  ccgledger query list --format csv")
        .action([&context] {
            Database database = context.open(Access::read);
            return context.print(list_of_queries(database));
        });
    auto name = std::make_shared<std::string>();
    query.command("show", "The SQL of a query, with what it says of itself")
        .argument("name", *name, "Its name")
        .examples("  ccgledger query show who-is-missing\n  ccgledger query show one-offs-over")
        .action([name, &context] { return show(*name, context); });
    auto saving = std::make_shared<SaveOptions>();
    query.command("save", "Keep a query in the ledger, under a name")
        .argument("name", saving->name, "Small letters, digits and hyphens")
        .argument("file", saving->file, "A file with one SELECT, or - for standard input")
        .option("--about", saving->about, "What it answers; else the comment at the head of the file says so", "TEXT")
        .flag("--replace", saving->replaces, "Put it in the place of the one saved under this name")
        .examples("  ccgledger query save deep-deficits deficits.sql --about \"Deficits over 10 million\"\n"
                  "  ccgledger query save deep-deficits deficits.sql --about \"Deficits of more than 10 million\" --replace")
        .action([saving, &context] { return save(*saving, context); });
}

}  // namespace ccgledger
