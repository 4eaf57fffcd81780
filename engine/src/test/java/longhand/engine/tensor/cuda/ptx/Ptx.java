package longhand.engine.tensor.cuda.ptx;

import longhand.engine.tensor.cuda.driver.DriverControl;

/// PTX with Longhand's kernels, as a test loads it: a file that ships, or one that differs from it a little.
interface Ptx {

    /// The text with a 0 at its end, which the compilers of the driver expect.
    byte[] image();

    /// Changes how the software driver loads and runs this.
    default void prepare(DriverControl driver) {}

    /// Seed of the first random case.
    default long seed() {
        return System.nanoTime();
    }
}
