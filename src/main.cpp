#include <iostream>

#include "cli/context.h"

int main(int argc, char** argv) {
    try {
        return ccgledger::run_command_line(argc, argv, std::cout, std::cerr);
    } catch (...) {
        return 1;
    }
}
