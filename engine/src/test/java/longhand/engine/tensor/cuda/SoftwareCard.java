package longhand.engine.tensor.cuda;

import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.SoftwareDriver;

/// A card that exists in software, for tests of all packages.
public final class SoftwareCard {

    private SoftwareCard() {}

    /// A card as it comes from the shop, whatever was done to the last one. Must come before anything that may touch
    /// JCuda.
    public static DriverControl insert() {
        return SoftwareDriver.fresh();
    }

    /// @param records whether passes of one row are recorded and replayed
    public static CudaBackend open(boolean records) {
        return CudaBackend.open(records);
    }
}
