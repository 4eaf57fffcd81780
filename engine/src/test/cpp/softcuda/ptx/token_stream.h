#pragma once

#include <utility>
#include <vector>

#include "base/fault.h"
#include "ptx/lexer.h"

namespace softcuda {

/// The tokens of a PTX text, read from front to back.
class TokenStream {
  public:
    explicit TokenStream(std::vector<Token> tokens) : tokens(std::move(tokens)) {}

    bool atEnd() const { return at >= tokens.size(); }

    /// Line of the token read last.
    int line() const { return at == 0 ? 1 : tokens[at - 1].line; }

    const Token& peek() const {
        if (atEnd()) {
            throw Fault(INVALID_PTX, "the text ends in the middle of a directive");
        }
        return tokens[at];
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    bool accept(const char* word) {
        if (atEnd() || !tokens[at].is(word)) {
            return false;
        }
        at++;
        return true;
    }

    /// Drops what is left of the line of the token read last.
    void skipLine() {
        int current = line();
        while (!atEnd() && tokens[at].line == current) {
            at++;
        }
    }

    /// Tokens up to the next `end`, which is dropped.
    std::vector<Token> until(const char* end) {
        std::vector<Token> found;
        while (!peek().is(end)) {
            found.push_back(next());
        }
        next();
        return found;
    }

    /// Tokens up to ';'.
    std::vector<Token> statement() { return until(";"); }

    /// Drops everything up to and with the next group in braces; a declaration without a body ends at ';'.
    void skipBraces() {
        int depth = 0;
        for (;;) {
            Token token = next();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth == 0 && (token.is("}") || token.is(";"))) {
                return;
            }
        }
    }

  private:
    std::vector<Token> tokens;
    size_t at = 0;
};

}  // namespace softcuda
