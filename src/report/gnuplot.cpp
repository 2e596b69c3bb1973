#include "report/gnuplot.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <sstream>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "values/errors.h"

extern char** environ;

namespace ccgledger {
namespace {

/// A file without a name, gone when it is closed. Its two ends need no turn-taking, as those of pipes would.
class Scratch {
public:
    Scratch() : file_(std::tmpfile(), &std::fclose) {
        if (file_ == nullptr) {
            throw UserError(fmt::format("no temporary file could be made: {}", std::strerror(errno)));
        }
    }
    [[nodiscard]] int descriptor() const { return fileno(file_.get()); }

    void fill(const std::string& text) {
        const bool is_written = std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size() && std::fflush(file_.get()) == 0;
        if (!is_written) {
            throw UserError(fmt::format("a temporary file could not be written: {}", std::strerror(errno)));
        }
        std::rewind(file_.get());
    }

    [[nodiscard]] std::string text() {
        std::rewind(file_.get());
        std::string text;
        std::array<char, 16'384> buffer;
        while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file_.get())) {
            text.append(buffer.data(), got);
        }
        return text;
    }

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&actions_); }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    void put(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

std::string program() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = (std::filesystem::path(folder) / "gnuplot").string();
        if (!folder.empty() && access(file.c_str(), X_OK) == 0) {
            return file;
        }
    }
    return {};
}

/// gnuplot frames what went wrong with empty lines and carets.
std::string first_words(const std::string& complaint) {
    std::istringstream lines(complaint);
    for (std::string line; std::getline(lines, line);) {
        if (const auto start = line.find_first_not_of(" \t^"); start != std::string::npos) {
            return line.substr(start);
        }
    }
    return "it did not say why";
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) == -1) {
        if (errno != EINTR) {
            throw UserError(fmt::format("gnuplot was lost: {}", std::strerror(errno)));
        }
    }
    return status;
}

}  // namespace

void ensure_gnuplot() {
    if (program().empty()) {
        throw UserError("charts are drawn by gnuplot, and there is none here: install it (Debian: apt-get install gnuplot-nox). Nothing was written");
    }
}

std::string run_gnuplot(const std::string& commands) {
    ensure_gnuplot();
    std::string file = program();
    std::string own_settings_only = "-d";
    std::array<char*, 3> arguments{file.data(), own_settings_only.data(), nullptr};
    Scratch input, output, complaint;
    input.fill(commands);
    FileActions actions;
    actions.put(input.descriptor(), STDIN_FILENO);
    actions.put(output.descriptor(), STDOUT_FILENO);
    actions.put(complaint.descriptor(), STDERR_FILENO);
    pid_t child = 0;
    if (const int error = posix_spawn(&child, file.c_str(), actions.get(), nullptr, arguments.data(), environ); error != 0) {
        throw UserError(fmt::format("{} could not be run: {}. Nothing was written", file, std::strerror(error)));
    }
    const int status = wait_for(child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw UserError(fmt::format("{} could not draw the charts: {}. Nothing was written", file, first_words(complaint.text())));
    }
    return output.text();
}

}  // namespace ccgledger
