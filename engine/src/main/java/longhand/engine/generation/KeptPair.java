package longhand.engine.generation;

/// A pair that writes in one shared pass: the weights are read once, and what comes out is the same to the bit.
record KeptPair(KeptContext noted, KeptContext plain) implements ContextPair {

    @Override
    public void write(int token, float[] behindNote, float[] unguided) {
        noted.writeBoth(plain, token, behindNote, unguided);
    }
}
