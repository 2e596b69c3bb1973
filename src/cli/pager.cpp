#include "cli/pager.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <sys/ioctl.h>
#include <unistd.h>

#include "values/utf8.h"

namespace ccgledger {
namespace {

bool is_on_path(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

/// How many characters of the line are seen: escape sequences of colours are not.
std::size_t seen_width(std::string_view line) {
    std::string seen;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\x1b') {
            i = std::min(line.find('m', i), line.size());
        } else {
            seen += line[i];
        }
    }
    return utf8_length(seen);
}

/// While a pager runs, Ctrl-C is for it, and its end before ours is no failure.
class SignalsLeftToPager {
public:
    SignalsLeftToPager() : interrupt_(std::signal(SIGINT, SIG_IGN)), pipe_(std::signal(SIGPIPE, SIG_IGN)) {}
    ~SignalsLeftToPager() {
        std::signal(SIGINT, interrupt_);
        std::signal(SIGPIPE, pipe_);
    }
    SignalsLeftToPager(const SignalsLeftToPager&) = delete;
    SignalsLeftToPager& operator=(const SignalsLeftToPager&) = delete;

private:
    void (*interrupt_)(int);
    void (*pipe_)(int);
};

}  // namespace

std::optional<std::string> pager_command(const Setting& setting) {
    const std::string& command = setting.value;
    if (command.empty() || command == "cat" || (setting.is_default() && !is_on_path(command.substr(0, command.find(' '))))) {
        return std::nullopt;
    }
    return command;
}

bool is_taller_than_screen(std::string_view text, int rows, int columns) {
    if (rows <= 0 || columns <= 0) {
        return false;
    }
    const std::size_t width = static_cast<std::size_t>(columns);
    std::size_t taken = 1;   // the prompt that follows
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        taken += std::max<std::size_t>((seen_width(text.substr(0, end)) + width - 1) / width, 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return taken > static_cast<std::size_t>(rows);
}

bool is_taller_than_terminal(std::string_view text) {
    winsize size{};
    return isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && is_taller_than_screen(text, size.ws_row, size.ws_col);
}

bool show_in_pager(std::string_view text, const std::string& command) {
    const SignalsLeftToPager left;
    FILE* pager = popen(command.c_str(), "w");
    if (pager == nullptr) {
        return false;
    }
    std::fwrite(text.data(), 1, text.size(), pager);
    constexpr int no_such_command = 127;
    const int status = pclose(pager);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == no_such_command);
}

}  // namespace ccgledger
