#include "ptx/lexer.h"

#include <cctype>
#include <cstring>

namespace softcuda {

namespace {

bool isWordSign(char sign) {
    return std::isalnum(static_cast<unsigned char>(sign)) || (sign != '\0' && std::strchr("_$%.", sign));
}

/// Walks over the text and counts lines.
class Scanner {
  public:
    explicit Scanner(const char* text) : here(text) {}

    void skipBlanks() {
        while (*here != '\0') {
            if (std::isspace(static_cast<unsigned char>(*here))) {
                step();
            } else if (std::strncmp(here, "//", 2) == 0) {
                while (*here != '\0' && *here != '\n') {
                    step();
                }
            } else if (std::strncmp(here, "/*", 2) == 0) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    bool atEnd() const { return *here == '\0'; }

    Token next() {
        const char* begin = here;
        int firstLine = line;
        if (*here == '"') {
            step();
            while (*here != '\0' && *here != '"') {
                step();
            }
            if (*here != '\0') {
                step();
            }
        } else if (isWordSign(*here)) {
            while (isWordSign(*here)) {
                step();
            }
        } else {
            step();
        }
        return {std::string(begin, here), firstLine, begin};
    }

  private:
    void step() {
        line += *here == '\n';
        here++;
    }

    void skipBlockComment() {
        while (*here != '\0' && std::strncmp(here, "*/", 2) != 0) {
            step();
        }
        for (int i = 0; i < 2 && *here != '\0'; i++) {
            step();
        }
    }

    const char* here;
    int line = 1;
};

}  // namespace

std::vector<Token> tokenise(const char* text) {
    std::vector<Token> tokens;
    Scanner scanner(text);
    for (scanner.skipBlanks(); !scanner.atEnd(); scanner.skipBlanks()) {
        tokens.push_back(scanner.next());
    }
    return tokens;
}

}  // namespace softcuda
